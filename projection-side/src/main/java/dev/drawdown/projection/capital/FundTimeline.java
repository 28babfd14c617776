package dev.drawdown.projection.capital;

import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Timeline;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A fund's standings, one per date on which anything happened, moved by what its accounts move.
 * Adding differences gives the same sums as adding up all accounts, at a cost that does not grow
 * with them.
 */
record FundTimeline(
        UUID fundId, Currency currency, Timeline<FundStanding> timeline, FundMarks marks) {

    FundTimeline(UUID fundId, Currency currency) {
        this(fundId, currency, new Timeline<>(), new FundMarks(fundId));
    }

    /** What the event changes at each of the fund's dates; nothing is changed yet. */
    Changes<FundStanding> with(Effect effect, List<AccountChange> accounts) {
        SortedSet<LocalDate> dates = new TreeSet<>(effect.dates());
        dates.addAll(timeline.datesFrom(effect.since()));
        Changes<FundStanding> changes = new Changes<>();
        for (LocalDate date : dates) {
            FundStanding now = valued(effect, date, startOf(date).plus(difference(accounts, date)));
            if (!now.equals(timeline.on(date))) {
                changes.values().put(date, now);
            }
        }
        return changes;
    }

    void apply(Effect effect, Changes<FundStanding> changes, Moment now) {
        marks.apply(effect, now.position());
        timeline.apply(changes, now);
    }

    private FundStanding valued(Effect effect, LocalDate date, FundStanding standing) {
        Effect.FundMark mark = effect.mark();
        if (mark != null && mark.date().equals(date)) {
            return standing.valued(mark.gross());
        }
        Effect.Undoing undoing = effect.undoing();
        if (undoing != null && date.equals(undoing.marked())) {
            Effect.FundMark left = marks.without(date, undoing.position());
            return left == null ? standing.unvalued() : standing.valued(left.gross());
        }
        return standing;
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
