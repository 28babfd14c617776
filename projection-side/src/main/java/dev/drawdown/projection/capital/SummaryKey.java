package dev.drawdown.projection.capital;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.UUID;

/**
 * A row of a dashboard aggregate.
 *
 * @param ownerId the partner or the fund
 * @param asOf as of when the commitments in it stand
 */
public record SummaryKey(UUID ownerId, Currency currency, LocalDate asOf) {

    /** Everybody locks rows in this order, so that nobody waits for each other in a circle. */
    static final Comparator<SummaryKey> LOCK_ORDER =
            Comparator.comparing(SummaryKey::ownerId, SummaryKey::compare)
                    .thenComparing(key -> key.currency().getCurrencyCode())
                    .thenComparing(SummaryKey::asOf);

    /** As the ids are written, which their own order is not. */
    private static int compare(UUID one, UUID other) {
        int first =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
