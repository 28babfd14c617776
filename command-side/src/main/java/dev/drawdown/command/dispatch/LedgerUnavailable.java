package dev.drawdown.command.dispatch;

import dev.drawdown.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The ledger did not answer, or is busy. Whether the command was settled may be unknown: repeated
 * with the same key, it is settled once.
 */
public final class LedgerUnavailable extends Refusal {

    public LedgerUnavailable(@Nullable Throwable cause) {
        super(
                ProblemCode.SERVICE_UNAVAILABLE,
                "The ledger is not available at the moment. Repeat with the same Idempotency-Key.",
                cause);
    }
}
