package dev.drawdown.command.fund.approve;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.event.ReasonCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends a proposal back. */
public record RejectProposal(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID proposalId,
        Actor approver,
        ReasonCode reason) {}
