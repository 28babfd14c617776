package dev.drawdown.command.fund.charge;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records one charge. */
public record RecordCharge(@TargetAggregateIdentifier String stream, UUID fundId, Charge charge) {}
