package dev.drawdown.gateway.explain;

import dev.drawdown.figures.CapitalTotals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the accounts of one currency and as-of date say, added up; minor units.
 *
 * @param nav of those that have a value; absent where none has
 * @param undated whether one of them starts with an opening balance
 * @param unvalued whether money went into one of them that has no value
 */
@JsonNaming(SnakeCaseStrategy.class)
record Sums(
        String currency,
        LocalDate standsAsOf,
        int commitments,
        long committed,
        long called,
        long receivable,
        long paidIn,
        long distributed,
        long recallable,
        long unfunded,
        @Nullable Long nav,
        boolean undated,
        boolean unvalued) {

    CapitalTotals capital() {
        return new CapitalTotals(paidIn, 0, distributed, recallable);
    }

    /** With another's, whatever date that stands as of: a fund's accounts need not share one. */
    Sums plus(Sums other) {
        return new Sums(
                currency,
                standsAsOf.isAfter(other.standsAsOf) ? standsAsOf : other.standsAsOf,
                Math.addExact(commitments, other.commitments),
                Math.addExact(committed, other.committed),
                Math.addExact(called, other.called),
                Math.addExact(receivable, other.receivable),
                Math.addExact(paidIn, other.paidIn),
                Math.addExact(distributed, other.distributed),
                Math.addExact(recallable, other.recallable),
                Math.addExact(unfunded, other.unfunded),
                sum(nav, other.nav),
                undated || other.undated,
                unvalued || other.unvalued);
    }

    /** A fund is measured by those of its commitments that have a value. */
    Sums ofFund() {
        return new Sums(
                currency,
                standsAsOf,
                commitments,
                committed,
                called,
                receivable,
                paidIn,
                distributed,
                recallable,
                unfunded,
                nav,
                undated,
                nav == null && unvalued);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.addExact(one, other);
    }
}
