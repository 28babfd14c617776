package dev.drawdown.command.fund.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** One commitment per partner and fund: this one is changed, not made again. */
public final class CommitmentAlreadyMade extends Refusal {

    public CommitmentAlreadyMade(UUID id) {
        super(
                ProblemCode.COMMITMENT_ALREADY_MADE,
                "The partner is committed to this fund already: commitment " + id + ".",
                "partnerId");
    }
}
