/** The books of one fund. */
@NullMarked
package dev.drawdown.command.fund;

import org.jspecify.annotations.NullMarked;
