package dev.drawdown.projection.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands at each date. Between two dates the earlier one's value holds. A value that changes
 * is closed and its successor opened, so that everything we ever knew can still be asked for; a
 * batch writes {@link #opened} and {@link #closed}, and neither depends on where a batch ends.
 */
public final class Timeline<S> {

    private final NavigableMap<LocalDate, Version<S>> stored = new TreeMap<>();
    private final NavigableMap<LocalDate, Version<S>> fresh = new TreeMap<>();
    private final NavigableMap<LocalDate, S> standing = new TreeMap<>();
    private final List<Version<S>> passed = new ArrayList<>();
    private final List<Version<S>> closed = new ArrayList<>();

    /** Takes a row that the table holds as standing. */
    public void load(Version<S> version) {
        stored.put(version.date(), version);
        standing.put(version.date(), version.value());
    }

    /** What stands at the close of a date, absent before anything happened. */
    public @Nullable S at(LocalDate date) {
        Map.Entry<LocalDate, S> entry = standing.floorEntry(date);
        return entry == null ? null : entry.getValue();
    }

    /** What stands just before a date. */
    public @Nullable S before(LocalDate date) {
        Map.Entry<LocalDate, S> entry = standing.lowerEntry(date);
        return entry == null ? null : entry.getValue();
    }

    /** What stands on the very date, absent if nothing happened then. */
    public @Nullable S on(LocalDate date) {
        return standing.get(date);
    }

    /** What stands last of all. */
    public @Nullable S latest() {
        Map.Entry<LocalDate, S> entry = standing.lastEntry();
        return entry == null ? null : entry.getValue();
    }

    /** What stands, by date. */
    public Collection<S> all() {
        return standing.values();
    }

    public Set<LocalDate> datesFrom(LocalDate date) {
        return standing.tailMap(date, true).keySet();
    }

    /** As {@link #at}, if these changes were applied. */
    public @Nullable S at(LocalDate date, Changes<S> changes) {
        return later(
                unlessGone(standing.floorEntry(date), changes), changes.values().floorEntry(date));
    }

    /** As {@link #on}, if these changes were applied. */
    public @Nullable S on(LocalDate date, Changes<S> changes) {
        S changed = changes.values().get(date);
        return changed != null || changes.gone().contains(date) ? changed : standing.get(date);
    }

    /** As {@link #latest}, if these changes were applied. */
    public @Nullable S latest(Changes<S> changes) {
        return later(unlessGone(standing.lastEntry(), changes), changes.values().lastEntry());
    }

    public void apply(Changes<S> changes, Moment now) {
        changes.gone().forEach(date -> remove(date, now));
        changes.values().forEach((date, value) -> put(date, value, now));
    }

    /** Versions this batch opened, some of them already closed again. */
    public List<Version<S>> opened() {
        List<Version<S>> all = new ArrayList<>(passed);
        all.addAll(fresh.values());
        return all;
    }

    /** Versions that stood in the table before this batch and stand no more. */
    public List<Version<S>> closed() {
        return closed;
    }

    private void put(LocalDate date, S value, Moment now) {
        remove(date, now);
        fresh.put(date, new Version<>(date, value, now, null));
        standing.put(date, value);
    }

    private void remove(LocalDate date, Moment now) {
        Version<S> inTable = stored.remove(date);
        if (inTable != null) {
            closed.add(inTable.closed(now));
        }
        Version<S> ofThisBatch = fresh.remove(date);
        if (ofThisBatch != null) {
            passed.add(ofThisBatch.closed(now));
        }
        standing.remove(date);
    }

    private Map.@Nullable Entry<LocalDate, S> unlessGone(
            Map.@Nullable Entry<LocalDate, S> from, Changes<S> changes) {
        Map.Entry<LocalDate, S> entry = from;
        while (entry != null && changes.gone().contains(entry.getKey())) {
            entry = standing.lowerEntry(entry.getKey());
        }
        return entry;
    }

    private static <S> @Nullable S later(
            Map.@Nullable Entry<LocalDate, S> standing, Map.@Nullable Entry<LocalDate, S> changed) {
        if (changed == null || standing == null) {
            Map.Entry<LocalDate, S> only = changed == null ? standing : changed;
            return only == null ? null : only.getValue();
        }
        boolean overridden = !changed.getKey().isBefore(standing.getKey());
        return (overridden ? changed : standing).getValue();
    }
}
