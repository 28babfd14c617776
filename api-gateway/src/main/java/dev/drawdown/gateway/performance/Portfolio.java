package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Funds of one vintage or strategy and one currency, as if they were one: sums of what stands, the
 * rate of their pooled flows, each fund up to its own value.
 *
 * @param group the vintage year or the strategy; absent for funds without one
 * @param navAsOf the date of the last of their values
 * @param fundsWithoutNav how many of them have no value; each counts as zero in tvpi
 */
public record Portfolio(
        @Nullable String group,
        String currency,
        int fundCount,
        List<UUID> fundIds,
        long committedCents,
        long paidInCents,
        long distributedCents,
        @Nullable Long navCents,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        int fundsWithoutNav,
        @Nullable Double irr,
        @Nullable Missing irrReason,
        boolean irrAmbiguous,
        @Nullable Double periodReturn,
        @Nullable Integer periodDays,
        @Nullable BigDecimal dpi,
        @Nullable BigDecimal rvpi,
        @Nullable BigDecimal tvpi,
        @Nullable BigDecimal pic) {}
