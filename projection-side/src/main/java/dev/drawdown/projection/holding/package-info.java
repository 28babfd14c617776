/** What a fund holds: each company's cost and value on both time axes. */
@NullMarked
package dev.drawdown.projection.holding;

import org.jspecify.annotations.NullMarked;
