package dev.drawdown.command.partner;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** No such partner, or none that the caller may know of. */
public final class PartnerNotFound extends Refusal {

    public PartnerNotFound() {
        super(ProblemCode.LP_NOT_FOUND, "There is no such partner: onboard it first.", "partnerId");
    }
}
