package dev.drawdown.command.fund.approve;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A proposal is decided once. */
public final class ProposalAlreadyDecided extends Refusal {

    public ProposalAlreadyDecided() {
        super(ProblemCode.PROPOSAL_ALREADY_DECIDED, "This proposal has been decided already.");
    }
}
