package dev.drawdown.command.fund.open;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The manager already has a fund of this reference or name. */
public final class FundAlreadyOpen extends Refusal {

    public FundAlreadyOpen() {
        super(
                ProblemCode.FUND_ALREADY_OPEN,
                "A fund with this external reference, or with this name and none, is open already.",
                "name");
    }
}
