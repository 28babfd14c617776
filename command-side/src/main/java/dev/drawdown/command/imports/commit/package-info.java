/** A previewed import into the ledger, chunk by chunk, safe to resume at any of them. */
@NullMarked
package dev.drawdown.command.imports.commit;

import org.jspecify.annotations.NullMarked;
