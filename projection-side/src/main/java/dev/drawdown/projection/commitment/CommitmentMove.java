package dev.drawdown.projection.commitment;

import dev.drawdown.event.CommitmentChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment has moved within a batch.
 *
 * @param delta minor units
 * @param callable the callable part that counts from {@code callableSince}, absent where it stays
 */
record CommitmentMove(
        UUID commitmentId,
        long delta,
        @Nullable BigDecimal callable,
        @Nullable LocalDate callableSince) {

    static CommitmentMove of(CommitmentChanged e, LocalDate effectiveDate) {
        BigDecimal callable = e.callablePercentage();
        return new CommitmentMove(
                e.commitmentId(), e.delta(), callable, callable == null ? null : effectiveDate);
    }

    /** Both moves; of two callable parts the one with the later effective date stands. */
    CommitmentMove then(CommitmentMove later) {
        boolean laterStands =
                later.callableSince != null
                        && (callableSince == null || !later.callableSince.isBefore(callableSince));
        return new CommitmentMove(
                commitmentId,
                Math.addExact(delta, later.delta),
                laterStands ? later.callable : callable,
                laterStands ? later.callableSince : callableSince);
    }
}
