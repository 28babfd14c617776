/** Funds' values day by day. */
@NullMarked
package dev.drawdown.command.imports.dailynavs;

import org.jspecify.annotations.NullMarked;
