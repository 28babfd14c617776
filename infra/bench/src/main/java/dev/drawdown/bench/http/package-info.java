/** Commands over HTTP beside a bare route that inserts one row. */
@NullMarked
package dev.drawdown.bench.http;

import org.jspecify.annotations.NullMarked;
