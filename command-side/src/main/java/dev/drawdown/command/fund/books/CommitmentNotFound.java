package dev.drawdown.command.fund.books;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** The fund has no such commitment. */
public final class CommitmentNotFound extends Refusal {

    public CommitmentNotFound(UUID id) {
        super(
                ProblemCode.COMMITMENT_NOT_FOUND,
                "The fund has no commitment " + id + ".",
                "commitmentId");
    }
}
