package dev.drawdown.command.fund.receivepayments;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** The fund has issued no such call. */
public final class CallNotFound extends Refusal {

    public CallNotFound(UUID id) {
        super(ProblemCode.CALL_NOT_FOUND, "The fund has no call " + id + ".");
    }
}
