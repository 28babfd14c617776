package dev.drawdown.command.fund.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The fund's manager has no such partner. */
final class PartnerNotFound extends Refusal {

    PartnerNotFound() {
        super(
                ProblemCode.LP_NOT_FOUND,
                "The fund's manager has no such partner: onboard it first.",
                "partnerId");
    }
}
