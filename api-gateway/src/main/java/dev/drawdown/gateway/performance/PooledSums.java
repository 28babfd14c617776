package dev.drawdown.gateway.performance;

import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.figure.Pool;
import dev.drawdown.gateway.figure.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what stands in the snapshots of several, and pools their flows. */
final class PooledSums {

    private final Pool pool = new Pool();
    private LocalDate last = LocalDate.MIN;
    private boolean marked;
    private boolean estimated;
    private long committed;
    private long paidIn;
    private long distributed;
    private @Nullable Long nav;
    private @Nullable LocalDate valued;

    void add(Track track, Track.Snapshot at) {
        track.pourInto(pool, at);
        if (at.snapshotDate().isAfter(last)) {
            last = at.snapshotDate();
            marked = at.marked();
        } else if (at.snapshotDate().equals(last)) {
            marked |= at.marked();
        }
        estimated |= at.navEstimated();
        committed = Math.addExact(committed, at.committedCents());
        paidIn = Math.addExact(paidIn, at.paidInCents());
        distributed = Math.addExact(distributed, at.distributedCents());
        Long value = at.navCents();
        if (value != null) {
            nav = Math.addExact(nav == null ? 0 : nav, value);
        }
        LocalDate mark = at.navAsOfDate();
        if (mark != null && (valued == null || mark.isAfter(valued))) {
            valued = mark;
        }
    }

    Point point(PeriodKey key) {
        CapitalTotals capital = new CapitalTotals(paidIn, 0, distributed, 0);
        Multiples multiples = capital.multiples(Recallables.GROSS, nav);
        Rate rate = pool.rate();
        return new Point(
                key.end(),
                last,
                key.currency(),
                marked,
                committed,
                paidIn,
                distributed,
                nav,
                valued,
                estimated,
                rate.irr(),
                rate.reason(),
                rate.ambiguous(),
                null,
                rate.periodReturn(),
                rate.days(),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi(),
                capital.pic(Recallables.GROSS, committed));
    }

    Portfolio portfolio(@Nullable String group, String currency, List<UUID> funds, int withoutNav) {
        CapitalTotals capital = new CapitalTotals(paidIn, 0, distributed, 0);
        Multiples multiples = capital.multiples(Recallables.GROSS, nav);
        Rate rate = pool.rate();
        return new Portfolio(
                group,
                currency,
                funds.size(),
                List.copyOf(funds),
                committed,
                paidIn,
                distributed,
                nav,
                valued,
                estimated,
                withoutNav,
                rate.irr(),
                rate.reason(),
                rate.ambiguous(),
                rate.periodReturn(),
                rate.days(),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi(),
                capital.pic(Recallables.GROSS, committed));
    }
}
