package dev.drawdown.gateway.summary;

import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.figure.Pool;
import dev.drawdown.gateway.figure.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where one commitment stands, as the read schema has it; amounts in minor units.
 *
 * @param reportedOn the date of its last opening balance, absent where its books have all it did
 * @param irr of its last snapshot, and so at its last value; absent for irrReason, or where there
 *     is no snapshot yet
 * @param flowDays since 1970-01-01, of its flows until the date asked for, later than its value
 *     too; absent where there are none
 * @param flowAmounts of the same flows, from the partner's side
 */
@JsonNaming(SnakeCaseStrategy.class)
record Standing(
        UUID fundId,
        UUID commitmentId,
        String name,
        String currency,
        int vintageYear,
        @Nullable String strategy,
        long commitmentCents,
        long calledCents,
        long contributedCapitalCents,
        long distributedCapitalCents,
        long unfundedCommitmentCents,
        @Nullable Long currentNavCents,
        @Nullable LocalDate navAsOfDate,
        boolean navEstimated,
        long receivableCents,
        LocalDate standsAsOf,
        @Nullable LocalDate reportedOn,
        @Nullable BigDecimal reportedIrr,
        @Nullable Double irr,
        @Nullable Missing irrReason,
        @Nullable Boolean irrAmbiguous,
        @Nullable Double periodReturn,
        @Nullable Integer periodDays,
        @Nullable List<Integer> flowDays,
        @Nullable List<Long> flowAmounts) {

    /** The rate of this commitment alone. */
    Rate rate() {
        if (irr != null) {
            return new Rate(irr, null, Boolean.TRUE.equals(irrAmbiguous), periodReturn, periodDays);
        }
        return Rate.none(irrReason == null ? missing() : irrReason);
    }

    private Missing missing() {
        if (reportedOn != null) {
            return Missing.UNDATED_HISTORY;
        }
        return flowDays == null ? Missing.NO_FLOWS : Missing.NO_VALUATION;
    }

    /**
     * Adds its flows up to its value, and the value then: what stands now, without what was paid in
     * and out since.
     */
    void pourInto(Pool pool) {
        if (reportedOn != null) {
            pool.lack(Missing.UNDATED_HISTORY);
        } else if (navAsOfDate == null || currentNavCents == null) {
            if (flowDays != null) {
                pool.lack(Missing.NO_VALUATION);
            }
        } else {
            pour(pool, Math.toIntExact(navAsOfDate.toEpochDay()), currentNavCents);
        }
    }

    private void pour(Pool pool, int mark, long standing) {
        List<Integer> days = flowDays == null ? List.of() : flowDays;
        List<Long> amounts = flowAmounts == null ? List.of() : flowAmounts;
        long nav = standing;
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) <= mark) {
                pool.add(days.get(i), amounts.get(i));
            } else {
                nav = Math.addExact(nav, amounts.get(i));
            }
        }
        pool.add(mark, nav);
    }
}
