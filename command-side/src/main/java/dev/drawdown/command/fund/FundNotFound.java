package dev.drawdown.command.fund;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** No such fund, or none that the caller may know of. */
public final class FundNotFound extends Refusal {

    public FundNotFound() {
        super(ProblemCode.FUND_NOT_FOUND, "There is no such fund.");
    }
}
