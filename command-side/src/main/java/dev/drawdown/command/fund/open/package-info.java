/** Opening a fund. */
@NullMarked
package dev.drawdown.command.fund.open;

import org.jspecify.annotations.NullMarked;
