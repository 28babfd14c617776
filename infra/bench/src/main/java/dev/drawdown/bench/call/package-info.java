/** A call on a fund with two thousand partners. */
@NullMarked
package dev.drawdown.bench.call;

import org.jspecify.annotations.NullMarked;
