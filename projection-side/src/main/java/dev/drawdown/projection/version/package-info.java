/** Rows on both time axes: what stands at a date, and from when to when we knew it. */
@NullMarked
package dev.drawdown.projection.version;

import org.jspecify.annotations.NullMarked;
