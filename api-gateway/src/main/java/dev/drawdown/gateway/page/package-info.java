/** Lists in pages, and the rows they are read from. */
@NullMarked
package dev.drawdown.gateway.page;

import org.jspecify.annotations.NullMarked;
