/** Declaring and paying distributions. */
@NullMarked
package dev.drawdown.command.fund.distribute;

import org.jspecify.annotations.NullMarked;
