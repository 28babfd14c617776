/** The write side: commands are decided here and their events appended to the ledger. */
@NullMarked
package dev.drawdown.command;

import org.jspecify.annotations.NullMarked;
