package dev.drawdown.projection.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one thing as far as a batch touches them, and what stands at each of their dates by
 * them. A fact is taken back by the position of its event; then everything from its date on is
 * worked out again.
 *
 * @param <F> a fact, equal to no other
 * @param <S> what stands at the close of a date
 */
public final class Chronicle<F extends Chronicle.Fact, S> {

    /** Something that counts from a date on. */
    public interface Fact {
        LocalDate date();

        /** Of its event. */
        long position();
    }

    /** What the facts of a date make of what stood before it. */
    @FunctionalInterface
    public interface Fold<F, S> {
        S on(LocalDate date, @Nullable S before, List<F> facts);
    }

    /**
     * A fact of this batch, still to be stored.
     *
     * @param since when we came to know it
     * @param undoneBy its reversal, if that came in the same batch
     */
    public record Added<F>(F fact, Moment since, @Nullable Moment undoneBy) {

        public @Nullable Long undoneByPosition() {
            return undoneBy == null ? null : undoneBy.position();
        }

        public @Nullable Instant undoneAt() {
            return undoneBy == null ? null : undoneBy.at();
        }
    }

    /**
     * A fact of an earlier batch that does not count any more.
     *
     * @param by its reversal
     */
    public record Undone<F>(F fact, Moment by) {}

    private final Fold<F, S> fold;
    private final Timeline<S> timeline = new Timeline<>();
    private final NavigableMap<LocalDate, List<F>> facts = new TreeMap<>();
    private final List<Added<F>> added = new ArrayList<>();
    private final List<Undone<F>> undone = new ArrayList<>();

    public Chronicle(Fold<F, S> fold) {
        this.fold = fold;
    }

    /** Takes a fact that counts and that the table holds. */
    public void load(F fact) {
        facts.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact);
    }

    /** Takes a row that the table holds as standing. */
    public void load(Version<S> version) {
        timeline.load(version);
    }

    public Timeline<S> timeline() {
        return timeline;
    }

    public List<Added<F>> added() {
        return added;
    }

    public List<Undone<F>> undone() {
        return undone;
    }

    /** What new facts change; nothing is changed until it is run. */
    public Runnable with(List<F> news, Moment now) {
        Changes<S> changes = changes(news, List.of());
        return () -> {
            news.forEach(this::load);
            news.forEach(fact -> added.add(new Added<>(fact, now, null)));
            timeline.apply(changes, now);
        };
    }

    /** What it changes that an event's facts count no more; nothing is changed until it is run. */
    public Runnable without(long position, Moment now) {
        List<F> gone =
                facts.values().stream()
                        .flatMap(List::stream)
                        .filter(fact -> fact.position() == position)
                        .toList();
        Changes<S> changes = changes(List.of(), gone);
        return () -> {
            gone.forEach(fact -> undo(fact, now));
            timeline.apply(changes, now);
        };
    }

    private Changes<S> changes(List<F> news, List<F> gone) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        news.forEach(fact -> dates.add(fact.date()));
        gone.forEach(fact -> dates.add(fact.date()));
        Changes<S> changes = new Changes<>();
        if (!dates.isEmpty()) {
            work(changes, merged(news, gone, dates.first()), dates);
        }
        return changes;
    }

    private void work(
            Changes<S> changes,
            NavigableMap<LocalDate, List<F>> all,
            NavigableSet<LocalDate> dates) {
        S before = timeline.before(dates.first());
        for (var day : all.entrySet()) {
            LocalDate date = day.getKey();
            if (day.getValue().isEmpty()) {
                changes.gone().add(date);
                continue;
            }
            S now = fold.on(date, before, day.getValue());
            boolean same = now.equals(timeline.on(date));
            if (!same) {
                changes.values().put(date, now);
            } else if (date.isAfter(dates.last())) {
                break; // what stands holds all that later dates need: from here on nothing moves
            }
            before = now;
        }
    }

    private NavigableMap<LocalDate, List<F>> merged(List<F> news, List<F> gone, LocalDate first) {
        NavigableMap<LocalDate, List<F>> all = new TreeMap<>();
        facts.tailMap(first, true).forEach((date, on) -> all.put(date, new ArrayList<>(on)));
        gone.forEach(fact -> all.getOrDefault(fact.date(), new ArrayList<>()).remove(fact));
        news.forEach(fact -> all.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact));
        return all;
    }

    private void undo(F fact, Moment by) {
        List<F> left = facts.get(fact.date());
        if (left != null) {
            left.remove(fact);
            if (left.isEmpty()) {
                facts.remove(fact.date());
            }
        }
        for (int i = 0; i < added.size(); i++) {
            Added<F> ofThisBatch = added.get(i);
            if (ofThisBatch.fact().equals(fact)) {
                added.set(i, new Added<>(fact, ofThisBatch.since(), by));
                return;
            }
        }
        undone.add(new Undone<>(fact, by));
    }
}
