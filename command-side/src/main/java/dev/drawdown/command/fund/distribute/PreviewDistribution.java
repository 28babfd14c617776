package dev.drawdown.command.fund.distribute;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what a distribution would look like; changes nothing. */
public record PreviewDistribution(
        @TargetAggregateIdentifier String stream, DistributionPlan plan) {}
