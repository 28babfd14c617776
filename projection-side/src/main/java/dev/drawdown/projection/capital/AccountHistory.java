package dev.drawdown.projection.capital;

import dev.drawdown.projection.capital.AccountMove.Day;
import dev.drawdown.projection.capital.AccountMove.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that stands of one account, by day. */
public final class AccountHistory {

    private final NavigableMap<LocalDate, List<Fact>> days = new TreeMap<>();

    AccountHistory(List<Fact> facts) {
        facts.forEach(fact -> days.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact));
    }

    /** What stands of each day. */
    public NavigableMap<LocalDate, Day> days() {
        NavigableMap<LocalDate, Day> all = new TreeMap<>();
        days.forEach((date, facts) -> all.put(date, Day.of(facts)));
        return all;
    }

    public List<Report> reports() {
        return days.values().stream()
                .flatMap(List::stream)
                .filter(Fact.Reported.class::isInstance)
                .map(fact -> Report.of((Fact.Reported) fact, 1))
                .toList();
    }

    /** Where the account stands last. */
    Standing latest() {
        return Objects.requireNonNull(at(days.lastKey()));
    }

    /** Where the account stands at the close of a date, absent before anything happened. */
    public @Nullable Standing at(LocalDate date) {
        Standing standing = null;
        for (var day : days.headMap(date, true).entrySet()) {
            standing = Standing.on(day.getKey(), standing, day.getValue());
        }
        return standing;
    }
}
