/** Starts the whole system on one machine, watches over it, and stops it. */
@NullMarked
package dev.drawdown.local;

import org.jspecify.annotations.NullMarked;
