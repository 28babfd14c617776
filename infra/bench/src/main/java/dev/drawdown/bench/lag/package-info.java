/** How long it takes until what was acknowledged can be read. */
@NullMarked
package dev.drawdown.bench.lag;

import org.jspecify.annotations.NullMarked;
