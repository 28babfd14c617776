package dev.drawdown.command.fund.books;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** Lines given by hand must add up to what they divide, one amount for each part. */
public final class LinesDoNotAddUp extends Refusal {

    LinesDoNotAddUp(String message) {
        super(ProblemCode.LINES_DO_NOT_ADD_UP, message, "lines");
    }
}
