package dev.drawdown.command.fund.callcapital;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what a call would look like; changes nothing. */
public record PreviewCapitalCall(@TargetAggregateIdentifier String stream, CallPlan plan) {}
