package dev.drawdown.command.imports.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** There is no preview to commit: the file is still being read, or it could not be. */
final class ImportNotReady extends Refusal {

    ImportNotReady(String why) {
        super(ProblemCode.IMPORT_NOT_READY, why);
    }
}
