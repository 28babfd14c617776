package dev.drawdown.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@code GET /api/lp/summary} that this check reads. */
record Summary(List<Totals> totals, List<Line> funds) {

    Summary {
        totals = List.copyOf(totals);
        funds = List.copyOf(funds);
    }

    record Totals(
            String currency,
            LocalDate asOf,
            long totalCommittedCents,
            long totalCalledCents,
            long totalDistributedCents,
            @Nullable Long totalNavCents) {}

    record Line(
            String name,
            String currency,
            LocalDate asOf,
            long committedCents,
            long calledCents,
            long distributedCents,
            @Nullable Long navCents,
            @Nullable BigDecimal dpi,
            @Nullable BigDecimal tvpi) {}
}
