package dev.drawdown.command.fund.callcapital;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Declares a line in default once its cure period is over. */
public record DefaultCallLine(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID callId,
        UUID commitmentId,
        LocalDate date) {}
