package dev.drawdown.command.dispatch;

import dev.drawdown.problem.ProblemCode;

/** The stream is no longer at the sequence that the caller named in If-Match. */
public final class PreconditionFailed extends Refusal {

    public PreconditionFailed(long asked, long actual) {
        super(
                ProblemCode.PRECONDITION_FAILED,
                "If-Match names sequence %d, the stream is at %d.".formatted(asked, actual),
                "If-Match");
    }
}
