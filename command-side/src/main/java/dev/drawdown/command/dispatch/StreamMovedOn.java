package dev.drawdown.command.dispatch;

import dev.drawdown.problem.ProblemCode;

/** Other commands kept moving the stream: deciding it again did not help within the bound. */
public final class StreamMovedOn extends Refusal {

    public StreamMovedOn() {
        super(ProblemCode.CONFLICT, "The books changed while this was decided. Try again.");
    }
}
