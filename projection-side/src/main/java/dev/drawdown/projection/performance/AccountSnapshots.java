package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.AccountMove;
import dev.drawdown.projection.capital.AccountMove.Day;
import dev.drawdown.projection.capital.Standing;
import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Timeline;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of one commitment from a date on: one at each date that it is valued at, one at the
 * end of each month in which money moved. What was before is summed up in the last snapshot before.
 */
record AccountSnapshots(RateStriking striking) {

    /**
     * What is different from the timeline; the timeline stays as it is.
     *
     * @param undoing whether anything is taken away: otherwise what stands stays
     */
    Changes<Snapshot> changes(
            AccountMove move,
            LocalDate since,
            boolean undoing,
            Timeline<Snapshot> timeline,
            Supplier<Inputs> inputs) {
        NavigableMap<LocalDate, Day> days = move.days(undoing ? since.withDayOfMonth(1) : since);
        NavigableSet<LocalDate> dates = dates(days, since);
        if (!undoing) {
            dates.addAll(timeline.datesFrom(since));
        }
        Changes<Snapshot> changes = new Changes<>();
        changes.gone().addAll(timeline.datesFrom(since));
        changes.gone().removeAll(dates);
        Snapshot before = timeline.before(since);
        for (LocalDate date : dates) {
            Standing standing = Objects.requireNonNull(move.at(date));
            Snapshot now = snapshot(date, standing, days.get(date), before, inputs);
            if (!now.equals(timeline.on(date))) {
                changes.values().put(date, now);
            }
            before = now;
        }
        return changes;
    }

    private static NavigableSet<LocalDate> dates(
            NavigableMap<LocalDate, Day> days, LocalDate since) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        days.forEach(
                (date, day) -> {
                    if (day.valued() && !date.isBefore(since)) {
                        dates.add(date);
                    }
                    if (day.cash()) {
                        dates.add(date.with(TemporalAdjusters.lastDayOfMonth()));
                    }
                });
        return dates;
    }

    private Snapshot snapshot(
            LocalDate date,
            Standing standing,
            @Nullable Day day,
            @Nullable Snapshot before,
            Supplier<Inputs> inputs) {
        if (day == null || !day.valued()) {
            return Snapshot.of(
                    false,
                    standing,
                    before == null ? Rates.NONE : before.rates(),
                    before == null ? null : before.grossNav());
        }
        Long nav = standing.nav();
        Long gross = nav == null ? null : inputs.get().grossOf(nav, date, day.markedBy());
        return Snapshot.of(true, standing, striking.at(date, inputs.get(), nav, gross), gross);
    }
}
