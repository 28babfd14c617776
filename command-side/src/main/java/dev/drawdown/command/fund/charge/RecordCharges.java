package dev.drawdown.command.fund.charge;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records charges in their order, all of them or nothing. */
public record RecordCharges(
        @TargetAggregateIdentifier String stream, UUID fundId, List<Charge> charges) {}
