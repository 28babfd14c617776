package dev.drawdown.command.problem;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A query parameter or header does not hold what it must. */
public final class InvalidParameter extends Refusal {

    public InvalidParameter(String parameter, String message) {
        super(ProblemCode.INVALID_PARAMETER, message, parameter);
    }
}
