/** The events of the ledger and the codec that reads every version of them for ever. */
@NullMarked
package dev.drawdown.event;

import org.jspecify.annotations.NullMarked;
