package dev.drawdown.command.fund.distribute;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** A line of a distribution is paid once. */
public final class DistributionAlreadyPaid extends Refusal {

    public DistributionAlreadyPaid(UUID commitment) {
        super(
                ProblemCode.DISTRIBUTION_ALREADY_PAID,
                "Commitment " + commitment + " has been paid its line of this distribution.");
    }
}
