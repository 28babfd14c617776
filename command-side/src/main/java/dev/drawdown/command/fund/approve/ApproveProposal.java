package dev.drawdown.command.fund.approve;

import dev.drawdown.command.dispatch.Actor;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Releases a proposal, naming the preview that the approver saw. */
public record ApproveProposal(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID proposalId,
        Actor approver,
        String previewHash) {}
