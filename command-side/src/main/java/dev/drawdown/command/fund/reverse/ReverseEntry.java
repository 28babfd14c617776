package dev.drawdown.command.fund.reverse;

import dev.drawdown.command.ledger.NeedsHistory;
import dev.drawdown.event.ReasonCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a wrong entry out of the books, whole. */
public record ReverseEntry(
        @TargetAggregateIdentifier String stream, UUID fundId, UUID entryId, ReasonCode reason)
        implements NeedsHistory {}
