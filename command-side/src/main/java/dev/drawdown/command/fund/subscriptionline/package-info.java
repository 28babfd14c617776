/** Borrowing on the fund's subscription line, and paying it back. */
@NullMarked
package dev.drawdown.command.fund.subscriptionline;

import org.jspecify.annotations.NullMarked;
