package dev.drawdown.command.problem;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The caller may not do this. */
public final class Forbidden extends Refusal {

    public Forbidden(String message) {
        super(ProblemCode.FORBIDDEN, message);
    }
}
