package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.page.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fund has earned for all of its partners together: the flows of every commitment, pooled.
 * Amounts, rates and multiples as everywhere.
 *
 * @param standsAsOf the last date that counts on which something happened; absent before any
 * @param grossNavCents before accrued carry, at the date of navAsOf; absent where nothing says
 * @param grossIrr before fees, expenses and carry, over the same period
 * @param series the last snapshot of each period, earliest first
 */
public record FundPerformance(
        UUID fundId,
        String name,
        String currency,
        int vintageYear,
        @Nullable String strategy,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        @Nullable LocalDate standsAsOf,
        long committedCents,
        long paidInCents,
        long distributedCents,
        @Nullable Long navCents,
        @Nullable Long grossNavCents,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        @Nullable Double irr,
        @Nullable Missing irrReason,
        boolean irrAmbiguous,
        @Nullable Double netIrr,
        @Nullable Double grossIrr,
        @Nullable Missing grossIrrReason,
        @Nullable Double periodReturn,
        @Nullable Integer periodDays,
        @Nullable BigDecimal dpi,
        @Nullable BigDecimal rvpi,
        @Nullable BigDecimal tvpi,
        @Nullable BigDecimal pic,
        String calculation,
        Page<Point> series) {}
