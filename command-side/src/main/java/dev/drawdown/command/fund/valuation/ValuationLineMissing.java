package dev.drawdown.command.fund.valuation;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A mark has exactly one line for every commitment. */
public final class ValuationLineMissing extends Refusal {

    ValuationLineMissing(String message) {
        super(ProblemCode.VALUATION_LINE_MISSING, message, "lines");
    }
}
