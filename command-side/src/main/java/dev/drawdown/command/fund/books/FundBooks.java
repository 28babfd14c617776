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

/**
 * The fund's books: its entries, and what those that stand add up to. A reversal takes an entry out
 * and adds the others up again, so that every figure is what it would be without it.
 */
public final class FundBooks {

    private final Map<UUID, Entry> standing = new LinkedHashMap<>();
    private final Set<UUID> reversed = new HashSet<>();
    private Standing total = new Standing();
    private int calls;
    private int distributions;

    public void take(Entry entry) {
        if (entry.event() instanceof EntryReversed reversal) {
            reversed.add(reversal.entryId());
            standing.remove(reversal.entryId());
            total = new Standing();
            standing.values().forEach(total::take);
        } else {
            standing.put(entry.eventId(), entry);
            total.take(entry);
        }
        calls += entry.event() instanceof CapitalCallIssued ? 1 : 0;
        distributions += entry.event() instanceof DistributionDeclared ? 1 : 0;
    }

    /** What the standing entries add up to. */
    public Standing total() {
        return total;
    }

    public Optional<Entry> entry(UUID eventId) {
        return Optional.ofNullable(standing.get(eventId));
    }

    public boolean isReversed(UUID eventId) {
        return reversed.contains(eventId);
    }

    /** What the books would add up to without an entry. */
    public Standing without(UUID eventId) {
        Standing other = new Standing();
        standing.values().stream()
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
