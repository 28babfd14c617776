package dev.drawdown.command.fund.distribute;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** Tax is kept back from what is paid, never more than that. */
public final class WithheldExceedsGross extends Refusal {

    public WithheldExceedsGross(UUID commitment) {
        super(
                ProblemCode.WITHHELD_EXCEEDS_GROSS,
                "More tax is withheld from commitment " + commitment + " than it gets.",
                "withheld");
    }
}
