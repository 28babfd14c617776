package dev.drawdown.command.fund.changecommitment;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A commitment cannot shrink below what was called of it. */
public final class CommitmentBelowCalled extends Refusal {

    public CommitmentBelowCalled(long callable) {
        super(
                ProblemCode.COMMITMENT_BELOW_CALLED,
                "The change would leave %d to be called.".formatted(callable),
                "deltaCents");
    }
}
