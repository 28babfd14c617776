/** The indices that managers compare their funds with. */
@NullMarked
package dev.drawdown.projection.index;

import org.jspecify.annotations.NullMarked;
