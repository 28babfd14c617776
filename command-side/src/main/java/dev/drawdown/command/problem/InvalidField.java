package dev.drawdown.command.problem;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A field of the request does not hold what it must. */
public final class InvalidField extends Refusal {

    public InvalidField(String field, String message) {
        super(ProblemCode.VALIDATION_ERROR, message, field);
    }
}
