/** What a fund holds, and what of it is a partner's. */
@NullMarked
package dev.drawdown.gateway.holding;

import org.jspecify.annotations.NullMarked;
