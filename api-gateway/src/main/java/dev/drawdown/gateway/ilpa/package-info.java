/** ILPA's Performance Template from the ledger: its measures, and the typed flows behind them. */
@NullMarked
package dev.drawdown.gateway.ilpa;

import org.jspecify.annotations.NullMarked;
