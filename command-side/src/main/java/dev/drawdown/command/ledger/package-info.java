/** The ledger in PostgreSQL: group commit, the event storage engine, reading back. */
@NullMarked
package dev.drawdown.command.ledger;

import org.jspecify.annotations.NullMarked;
