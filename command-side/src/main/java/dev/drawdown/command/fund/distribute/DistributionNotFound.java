package dev.drawdown.command.fund.distribute;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** The fund has declared no such distribution. */
public final class DistributionNotFound extends Refusal {

    public DistributionNotFound(UUID id) {
        super(ProblemCode.DISTRIBUTION_NOT_FOUND, "The fund has no distribution " + id + ".");
    }
}
