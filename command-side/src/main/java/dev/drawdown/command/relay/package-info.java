/** The relay: from the ledger to Kafka, in order, losing nothing. */
@NullMarked
package dev.drawdown.command.relay;

import org.jspecify.annotations.NullMarked;
