package dev.drawdown.command.imports.kind;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** There is no such kind of import. */
public final class UnknownKind extends Refusal {

    UnknownKind(String name) {
        super(ProblemCode.NOT_FOUND, "There is no kind of import named " + name + ".");
    }
}
