/** Recording where a commitment stood when its books came here. */
@NullMarked
package dev.drawdown.command.fund.openingbalance;

import org.jspecify.annotations.NullMarked;
