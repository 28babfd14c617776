package dev.drawdown.gateway.performance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which points of a series are asked for.
 *
 * @param fundId absent for all of a partner's commitments, pooled
 * @param from the first day of a snapshot
 * @param to the last one
 */
public record HistoryAsk(
        Granularity granularity,
        @Nullable UUID fundId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The same for the same question. */
    String key() {
        return granularity.name().toLowerCase(Locale.ROOT) + ":" + from + ".." + to;
    }
}
