/** Calling capital. */
@NullMarked
package dev.drawdown.command.fund.callcapital;

import org.jspecify.annotations.NullMarked;
