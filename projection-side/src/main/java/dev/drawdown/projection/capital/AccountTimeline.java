package dev.drawdown.projection.capital;

import dev.drawdown.projection.version.Timeline;
import dev.drawdown.projection.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One commitment's account as far as a batch touches it: its facts from the earliest touched date
 * on, and what stands at each of their dates. Everything before is summed up in the last standing
 * before.
 */
final class AccountTimeline {

    private final Account account;
    private final Timeline<Standing> timeline = new Timeline<>();
    private final NavigableMap<LocalDate, List<Fact>> facts = new TreeMap<>();
    private final List<Fact> added = new ArrayList<>();

    AccountTimeline(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }

    Timeline<Standing> timeline() {
        return timeline;
    }

    /** Facts of this batch, still to be stored. */
    List<Fact> added() {
        return added;
    }

    void load(Fact fact) {
        facts.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact);
    }

    void load(Version<Standing> version) {
        timeline.load(version);
    }

    /** What these facts change; nothing is changed yet. */
    AccountChange with(List<Fact> news) {
        NavigableMap<LocalDate, List<Fact>> all = merged(news);
        LocalDate first = news.stream().map(Fact::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = news.stream().map(Fact::date).max(LocalDate::compareTo).orElseThrow();
        NavigableMap<LocalDate, Standing> changes = new TreeMap<>();
        Standing before = timeline.before(first);
        for (var day : all.tailMap(first, true).entrySet()) {
            LocalDate date = day.getKey();
            Standing now = Standing.on(date, before, day.getValue());
            boolean same = now.equals(timeline.on(date));
            if (!same) {
                changes.put(date, now);
            } else if (date.isAfter(last)) {
                break; // a standing holds all that later ones need: from here on nothing moves
            }
            before = now;
        }
        return new AccountChange(this, news, changes);
    }

    void add(List<Fact> news) {
        news.forEach(this::load);
        added.addAll(news);
    }

    /** A view of the facts with the new ones, without touching what is held. */
    private NavigableMap<LocalDate, List<Fact>> merged(List<Fact> news) {
        NavigableMap<LocalDate, List<Fact>> all = new TreeMap<>(facts);
        for (Fact fact : news) {
            all.merge(fact.date(), List.of(fact), AccountTimeline::both);
        }
        return all;
    }

    private static List<Fact> both(List<Fact> some, List<Fact> more) {
        List<Fact> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    @Nullable Standing at(LocalDate date) {
        return timeline.at(date);
    }
}
