/** Marking the value of a fund. */
@NullMarked
package dev.drawdown.command.fund.valuation;

import org.jspecify.annotations.NullMarked;
