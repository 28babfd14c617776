package dev.drawdown.command.partner.onboard;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The manager already has a partner of this reference or name. */
public final class PartnerAlreadyOnboarded extends Refusal {

    public PartnerAlreadyOnboarded() {
        super(
                ProblemCode.PARTNER_ALREADY_ONBOARDED,
                "A partner with this external reference, or with this name and none, is known"
                        + " already. Two partners of one name need references.",
                "externalRef");
    }
}
