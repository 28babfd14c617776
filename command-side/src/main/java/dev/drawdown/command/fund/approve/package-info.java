/** Releasing or rejecting what somebody else proposed. */
@NullMarked
package dev.drawdown.command.fund.approve;

import org.jspecify.annotations.NullMarked;
