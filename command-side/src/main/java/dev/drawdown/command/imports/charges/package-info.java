/** Fees, expenses and carry as recorded amounts. */
@NullMarked
package dev.drawdown.command.imports.charges;

import org.jspecify.annotations.NullMarked;
