package dev.drawdown.command.imports.mapping.saved;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The manager has saved no mapping of that name, and none is built in. */
public final class MappingNotFound extends Refusal {

    MappingNotFound(String name) {
        super(ProblemCode.MAPPING_NOT_FOUND, "There is no mapping named " + name + ".", "mapping");
    }
}
