/** Amounts of money: whole minor units of one currency, never a floating type. */
@NullMarked
package dev.drawdown.money;

import org.jspecify.annotations.NullMarked;
