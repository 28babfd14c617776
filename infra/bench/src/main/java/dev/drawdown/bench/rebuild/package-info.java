/** How fast the read tables are made anew from the ledger, beside the limits of the machine. */
@NullMarked
package dev.drawdown.bench.rebuild;

import org.jspecify.annotations.NullMarked;
