/** Reversing an entry. */
@NullMarked
package dev.drawdown.command.fund.reverse;

import org.jspecify.annotations.NullMarked;
