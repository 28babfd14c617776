package dev.drawdown.command.fund.books;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.EntryReversed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fund's books: its entries, and what those that stand add up to. A reversal takes an entry out
 * and adds the others up again, so that every figure is what it would be without it. The entries
 * are its history: only reversals need it, so books may go on without.
 */
public final class FundBooks {

    private @Nullable Map<UUID, Entry> standing;
    private final Set<UUID> reversed;
    private Standing total;
    private int calls;
    private int distributions;

    public FundBooks() {
        this.standing = new LinkedHashMap<>();
        this.reversed = new HashSet<>();
        this.total = new Standing();
    }

    private FundBooks(BooksSnapshot snapshot) {
        this.reversed = new HashSet<>(snapshot.reversed());
        this.total = snapshot.standing().restore();
        this.calls = snapshot.calls();
        this.distributions = snapshot.distributions();
    }

    /** The books as they were, without their history. */
    public static FundBooks of(BooksSnapshot snapshot) {
        return new FundBooks(snapshot);
    }

    public BooksSnapshot snapshot() {
        return new BooksSnapshot(StandingSnapshot.of(total), reversed, calls, distributions);
    }

    /** Takes an entry of which it is known that a later one reverses it. */
    public void takeReversed(Entry entry) {
        reversed.add(entry.eventId());
        count(entry);
    }

    /**
     * Takes an entry, or takes out the one that it reverses.
     *
     * @throws HistoryForgotten if it reverses an entry that was let go of
     */
    public void take(Entry entry) {
        if (entry.event() instanceof EntryReversed reversal) {
            if (reversed.add(reversal.entryId())) {
                Map<UUID, Entry> others = history();
                others.remove(reversal.entryId());
                total = new Standing();
                others.values().forEach(total::take);
            }
        } else {
            if (standing != null) {
                standing.put(entry.eventId(), entry);
            }
            total.take(entry);
        }
        count(entry);
    }

    private void count(Entry entry) {
        calls += entry.event() instanceof CapitalCallIssued ? 1 : 0;
        distributions += entry.event() instanceof DistributionDeclared ? 1 : 0;
    }

    /** Lets go of the entries; what they add up to stays. */
    public void forgetHistory() {
        standing = null;
    }

    private Map<UUID, Entry> history() {
        if (standing == null) {
            throw new HistoryForgotten();
        }
        return standing;
    }

    /** What the standing entries add up to. */
    public Standing total() {
        return total;
    }

    public Optional<Entry> entry(UUID eventId) {
        return Optional.ofNullable(history().get(eventId));
    }

    public boolean isReversed(UUID eventId) {
        return reversed.contains(eventId);
    }

    /** What the books would add up to without an entry. */
    public Standing without(UUID eventId) {
        Standing other = new Standing();
        history().values().stream()
                .filter(entry -> !entry.eventId().equals(eventId))
                .forEach(other::take);
        return other;
    }

    /** Numbers are never given twice, not even after a reversal. */
    public int nextCall() {
        return calls + 1;
    }

    public int nextDistribution() {
        return distributions + 1;
    }
}
