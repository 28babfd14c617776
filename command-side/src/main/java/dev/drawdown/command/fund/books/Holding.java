package dev.drawdown.command.fund.books;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A portfolio company in the fund's books, on the axis of effective dates; minor units.
 *
 * @param purchases what the company was called, by the day of the purchase
 * @param cost how its cost moves: purchases add to it, what is sold or lost takes from it
 * @param others the days of all entries that are no purchases
 * @param closings the day on which nothing of it was left, if there is one
 */
public record Holding(
        UUID dealId,
        NavigableMap<LocalDate, String> purchases,
        NavigableMap<LocalDate, Long> cost,
        NavigableSet<LocalDate> others,
        NavigableSet<LocalDate> closings) {

    private static final int OWN_WEIGHT = 3;

    Holding(UUID dealId) {
        this(dealId, new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    int weight() {
        return OWN_WEIGHT + purchases.size() + cost.size() + others.size();
    }

    void buy(LocalDate date, String company, long amount) {
        purchases.put(date, company);
        cost.merge(date, amount, Math::addExact);
    }

    void touch(LocalDate date) {
        others.add(date);
    }

    void release(LocalDate date, long amount) {
        touch(date);
        cost.merge(date, Math.negateExact(amount), Math::addExact);
    }

    void close(LocalDate date, long amount) {
        release(date, amount);
        closings.add(date);
    }

    /** What the company was called last; absent if it was never bought. */
    public Optional<String> company() {
        return Optional.ofNullable(purchases.lastEntry()).map(Map.Entry::getValue);
    }

    /** Whether the fund had bought it by a day. */
    public boolean isHeldBy(LocalDate day) {
        return !purchases.isEmpty() && !purchases.firstKey().isAfter(day);
    }

    public Optional<LocalDate> closed() {
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.last());
    }

    /** Whether anything is recorded of it that counts after a day. */
    public boolean goesOnAfter(LocalDate day) {
        return purchases.higherKey(day) != null || others.higher(day) != null;
    }

    /** What may be released on a day: the least of its cost from then on. */
    public long costLeft(LocalDate day) {
        return Balances.least(cost, day);
    }

    /**
     * Whether its entries fit together: bought before anything else, never released more than it
     * cost, and nothing left or going on once it is closed.
     */
    boolean isSound() {
        boolean bought = others.isEmpty() || isHeldBy(others.first());
        boolean covered = cost.isEmpty() || Balances.least(cost, cost.firstKey()) >= 0;
        boolean ended = closed().map(day -> !goesOnAfter(day) && costLeft(day) == 0).orElse(true);
        return bought && covered && ended && closings.size() <= 1;
    }
}
