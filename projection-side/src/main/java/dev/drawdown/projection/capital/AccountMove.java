package dev.drawdown.projection.capital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account as an entry leaves it, for whoever works out more from it. */
public final class AccountMove {

    private final AccountChange change;
    private final List<CashFlow> flows;

    AccountMove(AccountChange change, List<CashFlow> flows) {
        this.change = change;
        this.flows = flows;
    }

    /**
     * What stands of a day.
     *
     * @param cash whether money moved
     * @param valued whether a mark or a report says where the account stands at its close
     * @param markedBy the position of the mark that counts, absent if none does
     */
    public record Day(boolean cash, boolean valued, @Nullable Long markedBy) {

        static Day of(List<Fact> facts) {
            boolean cash = false;
            boolean valued = false;
            Long markedBy = null;
            for (Fact fact : Fact.inOrder(facts)) {
                switch (fact) {
                    case Fact.Committed _ -> {
                        // no money, no value
                    }
                    case Fact.Moved f -> cash |= f.movesMoney();
                    case Fact.Reported _ -> valued = true;
                    case Fact.Marked f -> {
                        valued = true;
                        markedBy = f.position();
                    }
                }
            }
            return new Day(cash, valued, markedBy);
        }
    }

    /**
     * A report that is new, or counts no more.
     *
     * @param count 1 or -1
     * @param history 1 or -1 if it states money of which no dates are known, 0 if not
     */
    public record Report(LocalDate date, int count, int history) {

        static Report of(Fact.Reported fact, int sign) {
            var buckets = fact.buckets();
            boolean empty =
                    buckets.paidIn() == 0 && buckets.distributed() == 0 && buckets.called() == 0;
            return new Report(fact.date(), sign, empty ? 0 : sign);
        }
    }

    public Account account() {
        return change.timeline().account();
    }

    /** Money of this entry; of a reversal by how much payments that stay count differently. */
    public List<CashFlow> flows() {
        return flows;
    }

    /** Where it stands at the close of a date, absent before anything happened. */
    public @Nullable Standing at(LocalDate date) {
        return change.timeline().timeline().at(date, change.standings());
    }

    /** Every day from a date on at which anything happened; nothing is known of days before it. */
    public NavigableMap<LocalDate, Day> days(LocalDate from) {
        NavigableMap<LocalDate, Day> days = new TreeMap<>();
        change.timeline()
                .merged(change.facts(), change.undone(), from)
                .forEach(
                        (date, facts) -> {
                            if (!facts.isEmpty()) {
                                days.put(date, Day.of(facts));
                            }
                        });
        return days;
    }

    /** The reports that this entry adds and takes away. */
    public List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (Fact fact : change.facts()) {
            if (fact instanceof Fact.Reported f) {
                reports.add(Report.of(f, 1));
            }
        }
        for (Fact fact : change.undone()) {
            if (fact instanceof Fact.Reported f) {
                reports.add(Report.of(f, -1));
            }
        }
        return reports;
    }

    /** The days of money that this entry takes away. */
    public List<LocalDate> undone() {
        return change.undone().stream()
                .filter(fact -> fact instanceof Fact.Moved f && f.movesMoney())
                .map(Fact::date)
                .toList();
    }
}
