/** Recording reported positions: the fund, its commitments, balances and marks at once. */
@NullMarked
package dev.drawdown.command.fund.positions;

import org.jspecify.annotations.NullMarked;
