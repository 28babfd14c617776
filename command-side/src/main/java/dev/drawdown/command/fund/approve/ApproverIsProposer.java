package dev.drawdown.command.fund.approve;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** Whoever proposed an entry cannot release it. */
public final class ApproverIsProposer extends Refusal {

    public ApproverIsProposer() {
        super(
                ProblemCode.APPROVER_IS_PROPOSER,
                "You proposed this entry: somebody else must release it.");
    }
}
