package dev.drawdown.command.fund.expirerecalls;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records every right to call again that has expired by a day; what is recorded stays as it is. */
public record ExpireRecalls(
        @TargetAggregateIdentifier String stream, UUID fundId, LocalDate asOf) {}
