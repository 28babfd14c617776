package dev.drawdown.command.fund.books;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one commitment was paid out and may be asked for again up to a day; minor units. Calls use
 * what expires first, and only what was paid out before the day on which they are due.
 *
 * @param rights by the first day on which they are gone, then by the day on which they were paid
 *     out
 * @param expired what is recorded as expired, by the first day on which it is gone
 */
record RecallRights(
        NavigableMap<LocalDate, NavigableMap<LocalDate, Long>> rights,
        Map<LocalDate, Long> expired) {

    RecallRights() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    void grant(LocalDate paid, LocalDate lastDay, long amount) {
        if (amount <= 0) {
            return; // what is taken back was no right to call
        }
        LocalDate gone = lastDay.plusDays(1);
        rights.computeIfAbsent(gone.isBefore(paid) ? paid : gone, _ -> new TreeMap<>())
                .merge(paid, amount, Math::addExact);
    }

    void expire(LocalDate gone, long amount) {
        expired.merge(gone, amount, Math::addExact);
    }

    /** What is recorded as expired was granted in the first place. */
    boolean coverWhatExpired() {
        return expired.entrySet().stream()
                .allMatch(
                        e -> e.getValue() <= sum(rights.getOrDefault(e.getKey(), new TreeMap<>())));
    }

    /**
     * What is gone by a day, was not called again, and is not recorded as expired yet.
     *
     * @param called what calls demand of the commitment, by the day on which they are due
     * @param after rights gone by this day are not looked at
     */
    SortedMap<LocalDate, Long> unused(Map<LocalDate, Long> called, LocalDate after, LocalDate day) {
        NavigableMap<LocalDate, NavigableMap<LocalDate, Long>> left = left();
        called.forEach((due, amount) -> use(left, due, Math.max(0, amount)));
        SortedMap<LocalDate, Long> unused = new TreeMap<>();
        left.headMap(day, true)
                .forEach(
                        (gone, of) -> {
                            if (gone.isAfter(after)) {
                                unused.put(gone, sum(of));
                            }
                        });
        unused.values().removeIf(amount -> amount == 0);
        return unused;
    }

    /** The rights without what is recorded as expired: of one day, the later paid out first. */
    private NavigableMap<LocalDate, NavigableMap<LocalDate, Long>> left() {
        NavigableMap<LocalDate, NavigableMap<LocalDate, Long>> left = new TreeMap<>();
        rights.forEach(
                (gone, of) -> {
                    NavigableMap<LocalDate, Long> rest = new TreeMap<>(of);
                    take(rest.descendingMap(), expired.getOrDefault(gone, 0L));
                    left.put(gone, rest);
                });
        return left;
    }

    private static void use(
            NavigableMap<LocalDate, NavigableMap<LocalDate, Long>> left,
            LocalDate due,
            long amount) {
        long open = amount;
        for (NavigableMap<LocalDate, Long> of : left.tailMap(due, false).values()) {
            open = take(of.headMap(due, false), open);
        }
    }

    /** Takes an amount in the order of the map and answers with what it did not find. */
    private static long take(Map<LocalDate, Long> from, long amount) {
        long open = amount;
        for (Map.Entry<LocalDate, Long> entry : from.entrySet()) {
            long taken = Math.min(open, entry.getValue());
            entry.setValue(entry.getValue() - taken);
            open -= taken;
        }
        return open;
    }

    private static long sum(Map<LocalDate, Long> amounts) {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }
}
