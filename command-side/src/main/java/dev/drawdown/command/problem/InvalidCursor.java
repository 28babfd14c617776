package dev.drawdown.command.problem;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A cursor that this list did not hand out. */
public final class InvalidCursor extends Refusal {

    public InvalidCursor() {
        super(
                ProblemCode.INVALID_CURSOR,
                "The cursor is not one of this list's: start again without it.",
                "cursor");
    }
}
