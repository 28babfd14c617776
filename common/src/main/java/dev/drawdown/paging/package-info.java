/** Lists in pages: opaque, signed keyset cursors. */
@NullMarked
package dev.drawdown.paging;

import org.jspecify.annotations.NullMarked;
