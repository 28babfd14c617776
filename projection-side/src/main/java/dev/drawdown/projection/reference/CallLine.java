package dev.drawdown.projection.reference;

import dev.drawdown.money.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What one commitment owes on a call, and what happened to that since. */
public final class CallLine {

    private final int commitment;
    private final List<Long> amounts;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private final List<Undone> undone = new ArrayList<>();

    /**
     * A deed that is new.
     *
     * @param undoneBy the position of its reversal, if that came in the same batch
     */
    public record Added(Deed deed, @Nullable Long undoneBy) {}

    /**
     * A deed of an earlier batch that does not count any more.
     *
     * @param by the position of its reversal
     */
    public record Undone(Deed deed, long by) {}

    CallLine(int commitment, List<Long> amounts) {
        this.commitment = commitment;
        this.amounts = List.copyOf(amounts);
    }

    void load(Deed deed) {
        deeds.add(deed);
    }

    void add(Deed deed) {
        deeds.add(deed);
        added.add(new Added(deed, null));
    }

    void undo(long position, long by) {
        of(position).forEach(deed -> undo(deed, by));
        deeds.removeIf(deed -> deed.position() == position);
    }

    private void undo(Deed deed, long by) {
        int index = added.indexOf(new Added(deed, null));
        if (index < 0) {
            undone.add(new Undone(deed, by));
        } else {
            added.set(index, new Added(deed, by));
        }
    }

    List<Deed> of(long position) {
        return deeds.stream().filter(deed -> deed.position() == position).toList();
    }

    /** The fund's own number of the commitment. */
    public int commitment() {
        return commitment;
    }

    /** Minor units, one for each part of the call. */
    public List<Long> amounts() {
        return amounts;
    }

    /** Deeds of this batch, still to be stored. */
    public List<Added> added() {
        return added;
    }

    /** Deeds of earlier batches, to be marked. */
    public List<Undone> undone() {
        return undone;
    }

    public long total() {
        return amounts.stream().reduce(0L, Math::addExact);
    }

    public long paid() {
        return sum(deeds, Deed::amount);
    }

    public long credit() {
        return sum(deeds, Deed::credit);
    }

    public boolean isPaid() {
        return paid() >= total();
    }

    /** How a payment so far is spread over the parts. */
    public List<Long> paidParts() {
        return spread(paid());
    }

    List<Long> spread(long amount) {
        return Allocation.of(amount, amounts);
    }

    /** The last default or cure that stands decides. */
    public boolean isInDefault() {
        return deeds.stream()
                .filter(deed -> deed.kind() != Deed.Kind.PAID)
                .max(Comparator.comparingLong(Deed::position))
                .map(deed -> deed.kind() == Deed.Kind.DEFAULTED)
                .orElse(false);
    }

    /** When the bank had the last payment. */
    public Optional<LocalDate> lastValueDate() {
        return deeds.stream()
                .filter(deed -> deed.kind() == Deed.Kind.PAID)
                .map(Deed::date)
                .max(LocalDate::compareTo);
    }

    static long sum(List<Deed> deeds, ToLongFunction<Deed> amount) {
        return deeds.stream().mapToLong(amount).reduce(0L, Math::addExact);
    }
}
