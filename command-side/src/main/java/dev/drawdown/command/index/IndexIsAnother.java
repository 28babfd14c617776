package dev.drawdown.command.index;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** What an index is never changes: with or without dividends, in one currency. */
public final class IndexIsAnother extends Refusal {

    IndexIsAnother(String message, String field) {
        super(ProblemCode.INDEX_IS_ANOTHER, message, field);
    }
}
