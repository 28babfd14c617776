package dev.drawdown.projection.capital;

import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Timeline;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A fund's standings, one per date on which anything happened, moved by what its accounts move.
 * Adding differences gives the same sums as adding up all accounts, at a cost that does not grow
 * with them.
 */
record FundTimeline(UUID fundId, Currency currency, Timeline<FundStanding> timeline) {

    FundTimeline(UUID fundId, Currency currency) {
        this(fundId, currency, new Timeline<>());
    }

    /** What the event changes at each of the fund's dates; nothing is changed yet. */
    NavigableMap<LocalDate, FundStanding> with(Effect effect, List<AccountChange> accounts) {
        SortedSet<LocalDate> dates = new TreeSet<>(effect.dates());
        dates.addAll(timeline.datesFrom(effect.firstDate()));
        NavigableMap<LocalDate, FundStanding> changes = new TreeMap<>();
        for (LocalDate date : dates) {
            FundStanding now = startOf(date).plus(difference(accounts, date));
            Effect.FundMark mark = effect.mark();
            if (mark != null && mark.date().equals(date)) {
                now = now.valued(mark.gross());
            }
            if (!now.equals(timeline.on(date))) {
                changes.put(date, now);
            }
        }
        return changes;
    }

    void apply(NavigableMap<LocalDate, FundStanding> changes, Moment now) {
        timeline.apply(changes, now);
    }

    private FundStanding startOf(LocalDate date) {
        FundStanding existing = timeline.on(date);
        if (existing != null) {
            return existing;
        }
        FundStanding before = timeline.before(date);
        return before == null ? FundStanding.EMPTY : before.carriedOn();
    }

    private static Totals difference(List<AccountChange> accounts, LocalDate date) {
        Totals sum = Totals.NONE;
        for (AccountChange account : accounts) {
            sum = sum.plus(account.differenceAt(date));
        }
        return sum;
    }
}
