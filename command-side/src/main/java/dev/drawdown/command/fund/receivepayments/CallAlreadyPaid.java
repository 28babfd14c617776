package dev.drawdown.command.fund.receivepayments;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** A line that is paid takes no further payment. */
public final class CallAlreadyPaid extends Refusal {

    public CallAlreadyPaid(UUID commitment, String field) {
        super(
                ProblemCode.CALL_ALREADY_PAID,
                "Commitment %s has paid its line of this call in full.".formatted(commitment),
                field);
    }
}
