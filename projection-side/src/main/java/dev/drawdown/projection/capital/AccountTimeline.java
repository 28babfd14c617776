package dev.drawdown.projection.capital;

import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Timeline;
import dev.drawdown.projection.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
    private final List<FactTable.Row> added = new ArrayList<>();
    private final List<FactTable.Reversed> reversed = new ArrayList<>();
    private @Nullable LocalDate begunOn;
    private @Nullable Standing begun;

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
    List<FactTable.Row> added() {
        return added;
    }

    /** Facts of earlier batches that this one takes back, still to be marked. */
    List<FactTable.Reversed> reversed() {
        return reversed;
    }

    void load(Fact fact) {
        facts.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact);
    }

    void load(Version<Standing> version) {
        timeline.load(version);
    }

    /**
     * Goes on from what stands, without the facts that it is made of: of a date on which amounts
     * only moved, their sum is enough.
     *
     * @param date the first that the batch touches
     * @return false if the facts from that date on are needed
     */
    boolean goesOnFrom(LocalDate date) {
        Set<LocalDate> standing = timeline.datesFrom(date);
        Standing on = timeline.on(date);
        if (on != null && standing.size() == 1 && !on.isStatedOn(date)) {
            begunOn = date;
            begun = on;
            return true;
        }
        return standing.isEmpty();
    }

    /**
     * What these facts change; nothing is changed yet.
     *
     * @param undoing the event whose facts count no more, absent if none
     */
    AccountChange with(List<Fact> news, Effect.@Nullable Undoing undoing) {
        List<Fact> undone = undoing == null ? List.of() : of(undoing.position());
        NavigableSet<LocalDate> dates = new TreeSet<>();
        news.forEach(fact -> dates.add(fact.date()));
        undone.forEach(fact -> dates.add(fact.date()));
        Changes<Standing> changes = new Changes<>();
        if (!dates.isEmpty()) {
            work(changes, merged(news, undone, dates.first()), dates);
        }
        return new AccountChange(this, news, undone, changes);
    }

    private void work(
            Changes<Standing> changes,
            NavigableMap<LocalDate, List<Fact>> all,
            NavigableSet<LocalDate> dates) {
        Standing before = timeline.before(dates.first());
        for (var day : all.entrySet()) {
            LocalDate date = day.getKey();
            if (day.getValue().isEmpty()) {
                changes.gone().add(date);
                continue;
            }
            Standing start = date.equals(begunOn) ? begun : before;
            Standing now = Standing.on(date, start, day.getValue());
            boolean same = now.equals(timeline.on(date));
            if (!same) {
                changes.values().put(date, now);
            } else if (date.isAfter(dates.last())) {
                break; // a standing holds all that later ones need: from here on nothing moves
            }
            before = now;
        }
    }

    void add(List<Fact> news) {
        news.forEach(this::load);
        UUID commitmentId = account.commitmentId();
        news.forEach(fact -> added.add(new FactTable.Row(commitmentId, fact, null)));
    }

    void undo(List<Fact> undone, long by) {
        for (Fact fact : undone) {
            List<Fact> left = without(facts.getOrDefault(fact.date(), List.of()), fact);
            if (left.isEmpty()) {
                facts.remove(fact.date());
            } else {
                facts.put(fact.date(), left);
            }
            reverse(fact, by);
        }
    }

    private void reverse(Fact fact, long by) {
        UUID commitmentId = account.commitmentId();
        int index = added.indexOf(new FactTable.Row(commitmentId, fact, null));
        if (index < 0) {
            reversed.add(new FactTable.Reversed(commitmentId, fact, by));
        } else {
            added.set(index, new FactTable.Row(commitmentId, fact, by));
        }
    }

    private List<Fact> of(long position) {
        return facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.position() == position)
                .toList();
    }

    /**
     * A view of the facts from a date on, with the new and without the undone ones; what is held
     * stays.
     */
    NavigableMap<LocalDate, List<Fact>> merged(
            List<Fact> news, List<Fact> undone, LocalDate first) {
        NavigableMap<LocalDate, List<Fact>> all = new TreeMap<>(facts.tailMap(first, true));
        undone.forEach(fact -> all.computeIfPresent(fact.date(), (_, on) -> without(on, fact)));
        for (Fact fact : news) {
            all.merge(fact.date(), List.of(fact), AccountTimeline::both);
        }
        return all;
    }

    private static List<Fact> without(List<Fact> some, Fact one) {
        List<Fact> left = new ArrayList<>(some);
        left.remove(one);
        return left;
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
