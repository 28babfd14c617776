package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.figure.FlowArrays;
import dev.drawdown.gateway.figure.Pool;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How one commitment or one fund went: what stood at each of its snapshots, earliest first, and its
 * flows.
 */
record Track(String currency, List<Snapshot> snapshots, FlowArrays flows) {

    /** What stood on a date; amounts in minor units. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Snapshot(
            LocalDate snapshotDate,
            boolean marked,
            long committedCents,
            long paidInCents,
            long distributedCents,
            @Nullable Long navCents,
            @Nullable LocalDate navAsOfDate,
            boolean navEstimated,
            @Nullable Missing irrReason) {}

    @Nullable Snapshot at(LocalDate date) {
        Snapshot last = null;
        for (Snapshot snapshot : snapshots) {
            if (snapshot.snapshotDate().isAfter(date)) {
                break;
            }
            last = snapshot;
        }
        return last;
    }

    /** Adds the flows up to the value that stands in a snapshot, and the value then. */
    void pourInto(Pool pool, Snapshot at) {
        Long standing = at.navCents();
        LocalDate valued = at.navAsOfDate();
        if (at.irrReason() == Missing.UNDATED_HISTORY) {
            pool.lack(Missing.UNDATED_HISTORY);
        } else if (standing != null && valued != null) {
            flows.pourInto(pool, valued, at.snapshotDate(), standing);
        } else if (at.paidInCents() != 0 || at.distributedCents() != 0) {
            pool.lack(Missing.NO_VALUATION);
        }
    }
}
