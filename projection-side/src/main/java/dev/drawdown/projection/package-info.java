/** The projection side: folds the ledger into the tables behind the investors' dashboards. */
@NullMarked
package dev.drawdown.projection;

import org.jspecify.annotations.NullMarked;
