package dev.drawdown.command.imports.run;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** There is no such import, or it is not the caller's to see. */
public final class ImportNotFound extends Refusal {

    public ImportNotFound() {
        super(ProblemCode.IMPORT_NOT_FOUND, "There is no such import.");
    }
}
