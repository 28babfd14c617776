/** Making the read tables anew from the ledger, beside the live ones, and putting them in place. */
@NullMarked
package dev.drawdown.projection.rebuild;

import org.jspecify.annotations.NullMarked;
