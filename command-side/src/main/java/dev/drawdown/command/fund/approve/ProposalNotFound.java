package dev.drawdown.command.fund.approve;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** Nothing of that kind waits in this fund. */
public final class ProposalNotFound extends Refusal {

    public ProposalNotFound(UUID id) {
        super(ProblemCode.PROPOSAL_NOT_FOUND, "The fund has no proposal " + id + ".");
    }
}
