package dev.drawdown.projection.capital;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By how much a batch moves the rows of a dashboard aggregate. Differences commute, so that streams
 * that share a row may be folded in any order and at the same time.
 */
final class SummaryDifferences {

    private final Function<Account, UUID> owner;
    private final Map<SummaryKey, Totals> differences = new HashMap<>();

    SummaryDifferences(Function<Account, UUID> owner) {
        this.owner = owner;
    }

    /** The rows' new differences after these changes; nothing is changed yet. */
    Map<SummaryKey, Totals> with(List<AccountChange> changes) {
        Map<SummaryKey, Totals> moved = new HashMap<>();
        for (AccountChange change : changes) {
            Account account = change.timeline().account();
            Standing before = change.latestBefore();
            Standing after = change.latestAfter();
            add(moved, account, before, Totals.NONE.minus(Totals.of(before)));
            add(moved, account, after, Totals.of(after));
        }
        return moved;
    }

    void apply(Map<SummaryKey, Totals> moved) {
        differences.putAll(moved);
    }

    Map<SummaryKey, Totals> all() {
        return differences;
    }

    private void add(
            Map<SummaryKey, Totals> moved,
            Account account,
            @Nullable Standing standing,
            Totals difference) {
        if (standing == null) {
            return;
        }
        SummaryKey key =
                new SummaryKey(owner.apply(account), account.currency(), standing.standsAsOf());
        Totals sofar = moved.getOrDefault(key, differences.getOrDefault(key, Totals.NONE));
        moved.put(key, sofar.plus(difference));
    }
}
