/** Staff's view of the funds. */
@NullMarked
package dev.drawdown.gateway.fund;

import org.jspecify.annotations.NullMarked;
