/** So many requests of one partner's login in a window of time, and no more. */
@NullMarked
package dev.drawdown.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
