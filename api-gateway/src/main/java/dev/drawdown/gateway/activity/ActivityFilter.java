package dev.drawdown.gateway.activity;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a timeline is asked for.
 *
 * @param fundIds which funds; absent means all. Running balances count these funds only
 * @param from first activity date
 * @param to last activity date
 */
public record ActivityFilter(
        @Nullable SortedSet<UUID> fundIds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String type,
        @Nullable String status) {

    /** Everything. */
    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null, null);

    static final int MOST_FUNDS = 10;

    /** As the read schema has them. */
    public static final Set<String> TYPES =
            Set.of(
                    "capital_call",
                    "distribution",
                    "return_of_capital",
                    "management_fee",
                    "carried_interest");

    /** As the read schema has them. */
    public static final Set<String> STATUSES = Set.of("pending", "completed", "failed", "reversed");

    /** The same for the same question, in whatever order it names its funds. */
    String key() {
        return fundIds + "|" + from + "|" + to + "|" + type + "|" + status;
    }
}
