/** Files on their way into the ledger: mapped, read, previewed, committed. */
@NullMarked
package dev.drawdown.command.imports;

import org.jspecify.annotations.NullMarked;
