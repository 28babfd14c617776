package dev.drawdown.command.fund.holding;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what happened to holdings: any number of entries in any order, all of them or none.
 *
 * @param currency absent where it is the fund's own
 */
public record RecordHoldings(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        @Nullable Currency currency,
        List<HoldingEntry> entries) {

    /** By date; on the same day purchases come first, what is sold there may have been bought. */
    public List<HoldingEntry> inOrder() {
        return entries.stream()
                .sorted(
                        Comparator.comparing(HoldingEntry::date)
                                .thenComparing(entry -> !(entry instanceof HoldingEntry.Made)))
                .toList();
    }
}
