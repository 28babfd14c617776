/** Changing a commitment. */
@NullMarked
package dev.drawdown.command.fund.changecommitment;

import org.jspecify.annotations.NullMarked;
