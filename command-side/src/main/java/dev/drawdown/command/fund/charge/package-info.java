/** Fees, expenses and carry as recorded amounts. */
@NullMarked
package dev.drawdown.command.fund.charge;

import org.jspecify.annotations.NullMarked;
