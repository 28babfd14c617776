/** An import's commands on their way into the ledger. */
@NullMarked
package dev.drawdown.command.imports.sending;

import org.jspecify.annotations.NullMarked;
