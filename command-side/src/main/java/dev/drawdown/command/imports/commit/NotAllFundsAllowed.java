package dev.drawdown.command.imports.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The file has rows of funds that this login may not record in. */
final class NotAllFundsAllowed extends Refusal {

    NotAllFundsAllowed() {
        super(
                ProblemCode.FORBIDDEN,
                "The file has rows of funds that this login may not record in.");
    }
}
