/** How long the nightly comparison of the read tables with the ledger takes. */
@NullMarked
package dev.drawdown.bench.reconcile;

import org.jspecify.annotations.NullMarked;
