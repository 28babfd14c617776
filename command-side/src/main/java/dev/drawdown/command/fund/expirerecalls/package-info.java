/** Recording what may not be called again any more. */
@NullMarked
package dev.drawdown.command.fund.expirerecalls;

import org.jspecify.annotations.NullMarked;
