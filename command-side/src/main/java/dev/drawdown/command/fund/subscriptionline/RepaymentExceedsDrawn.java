package dev.drawdown.command.fund.subscriptionline;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.time.LocalDate;

/** No more is repaid than is outstanding, on no day. */
public final class RepaymentExceedsDrawn extends Refusal {

    public RepaymentExceedsDrawn(LocalDate day, long excess) {
        super(
                ProblemCode.REPAYMENT_EXCEEDS_DRAWN,
                "%d more would be repaid than drawn at %s.".formatted(excess, day),
                "movements");
    }
}
