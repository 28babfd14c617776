package dev.drawdown.command.imports;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A mapping, or a file as a whole, that cannot be read as what it claims to be. */
public final class InvalidImport extends Refusal {

    private InvalidImport(String field, String message) {
        super(ProblemCode.VALIDATION_ERROR, field + ": " + message, field);
    }

    public static InvalidImport in(String field, String message) {
        return new InvalidImport(field, message);
    }
}
