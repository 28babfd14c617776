package dev.drawdown.command.dispatch;

import dev.drawdown.problem.ProblemCode;

/** The key has settled another command before. */
public final class IdempotencyKeyReused extends Refusal {

    public IdempotencyKeyReused() {
        super(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used with another body before. Use a new key.",
                "Idempotency-Key");
    }
}
