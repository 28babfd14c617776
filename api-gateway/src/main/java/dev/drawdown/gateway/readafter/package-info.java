/** Reading one's own write. */
@NullMarked
package dev.drawdown.gateway.readafter;

import org.jspecify.annotations.NullMarked;
