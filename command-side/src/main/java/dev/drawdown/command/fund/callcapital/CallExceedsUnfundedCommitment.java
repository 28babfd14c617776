package dev.drawdown.command.fund.callcapital;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** A call may not demand more than is unfunded, less what is already issued and unpaid. */
public final class CallExceedsUnfundedCommitment extends Refusal {

    public CallExceedsUnfundedCommitment(UUID commitment, long demanded, long callable) {
        super(
                ProblemCode.CALL_EXCEEDS_UNFUNDED,
                "The call demands %d of commitment %s, of which %d may still be called."
                        .formatted(demanded, commitment, Math.max(0, callable)),
                "lines");
    }
}
