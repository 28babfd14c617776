package dev.drawdown.command.fund.valuation;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The lines of a mark add up to its net value. */
public final class ValuationLinesDoNotAddUp extends Refusal {

    ValuationLinesDoNotAddUp(long sum, long net) {
        super(
                ProblemCode.VALUATION_LINES_DO_NOT_ADD_UP,
                "The lines add up to %d, the net value says %d.".formatted(sum, net),
                "lines");
    }
}
