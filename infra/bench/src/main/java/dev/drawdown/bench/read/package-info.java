/** Reads through the gateway beside bare routes, on small data and on large. */
@NullMarked
package dev.drawdown.bench.read;

import org.jspecify.annotations.NullMarked;
