package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.BookMove;
import dev.drawdown.projection.capital.FundStanding;
import dev.drawdown.projection.capital.Totals;
import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Timeline;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of a whole fund from a date on: the pooled flows of its commitments and the sum of
 * their values, at each date that any of them is valued at and at month ends with activity.
 */
record FundSnapshots(RateStriking striking) {

    /** What is different from the timeline; the timeline stays as it is. */
    Changes<Snapshot> changes(
            BookMove move, FundTouch touch, Timeline<Snapshot> timeline, Supplier<Inputs> inputs) {
        NavigableSet<LocalDate> dates = new TreeSet<>(timeline.datesFrom(move.since()));
        NavigableSet<LocalDate> touched = touch.all();
        dates.addAll(touched);
        Changes<Snapshot> changes = new Changes<>();
        Snapshot before = timeline.before(move.since());
        for (LocalDate date : dates) {
            boolean marked = isMarked(date, move, touch, timeline, inputs);
            if (move.undone() != null
                    && touched.contains(date)
                    && !marked
                    && !isActiveMonth(date, inputs)) {
                if (timeline.on(date) != null) {
                    changes.gone().add(date);
                }
                continue;
            }
            FundStanding standing = Objects.requireNonNull(move.at(date));
            Snapshot now =
                    marked
                            ? struck(date, standing, move.on(date), inputs.get())
                            : carried(standing.totals(), before);
            if (!now.equals(timeline.on(date))) {
                changes.values().put(date, now);
            }
            before = now;
        }
        return changes;
    }

    private static boolean isMarked(
            LocalDate date,
            BookMove move,
            FundTouch touch,
            Timeline<Snapshot> timeline,
            Supplier<Inputs> inputs) {
        if (!touch.valued().contains(date)) {
            Snapshot stored = timeline.on(date);
            return stored != null && stored.marked();
        }
        FundStanding on = move.on(date);
        return (on != null && on.marked()) || inputs.get().isReported(date);
    }

    private static boolean isActiveMonth(LocalDate date, Supplier<Inputs> inputs) {
        return date.equals(date.with(TemporalAdjusters.lastDayOfMonth()))
                && inputs.get().movedWithin(date.withDayOfMonth(1), date);
    }

    /** A value that leaves accounts out is none to strike a rate at. */
    private Snapshot struck(
            LocalDate date, FundStanding standing, @Nullable FundStanding on, Inputs inputs) {
        Totals totals = standing.totals();
        Long nav = totals.valued() == 0 ? null : totals.nav();
        Long whole = totals.valued() < totals.accounts() ? null : nav;
        Long stated = on == null || !on.marked() ? null : on.gross();
        Long gross = whole == null || stated != null ? stated : inputs.grossOf(whole, date, null);
        return snapshot(
                true,
                totals,
                striking.at(date, inputs, whole, gross),
                gross,
                nav == null ? null : date,
                false);
    }

    private static Snapshot carried(Totals totals, @Nullable Snapshot before) {
        if (before == null) {
            return snapshot(false, totals, Rates.NONE, null, null, false);
        }
        boolean moved =
                totals.contributed() != before.paidIn()
                        || totals.distributed() != before.distributed();
        return snapshot(
                false,
                totals,
                before.rates(),
                before.grossNav(),
                before.navAsOf(),
                before.navEstimated() || (totals.valued() > 0 && moved));
    }

    private static Snapshot snapshot(
            boolean marked,
            Totals totals,
            Rates rates,
            @Nullable Long gross,
            @Nullable LocalDate navAsOf,
            boolean estimated) {
        return new Snapshot(
                marked,
                rates,
                totals.valued() == 0 ? null : totals.nav(),
                gross,
                navAsOf,
                estimated,
                totals.committed(),
                totals.contributed(),
                totals.distributed(),
                0);
    }
}
