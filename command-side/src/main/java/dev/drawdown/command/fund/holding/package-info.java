/** What happens to the fund's holdings: bought, valued, sold, lost, and what they pay. */
@NullMarked
package dev.drawdown.command.fund.holding;

import org.jspecify.annotations.NullMarked;
