package dev.drawdown.gateway.summary;

import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.figure.FlowArrays;
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
        @Nullable LocalDate snapshotDate,
        @Nullable Long knownFrom,
        @Nullable List<Integer> flowDays,
        @Nullable List<Long> flowAmounts) {

    /** The rate of this commitment alone. */
    Rate rate() {
        if (irr != null) {
            return new Rate(irr, null, Boolean.TRUE.equals(irrAmbiguous), periodReturn, periodDays);
        }
        return Rate.none(irrReason == null ? missing() : irrReason);
    }

    /** Before its first snapshot nothing was there to strike one for. */
    private Missing missing() {
        if (isUndated()) {
            return Missing.UNDATED_HISTORY;
        }
        return hasMoved() ? Missing.NO_VALUATION : Missing.NO_FLOWS;
    }

    private boolean isUndated() {
        boolean struck = irr != null || irrReason != null;
        return struck ? irrReason == Missing.UNDATED_HISTORY : reportedOn != null;
    }

    private boolean hasMoved() {
        return contributedCapitalCents != 0 || distributedCapitalCents != 0;
    }

    /** What it lacks for a rate of pooled flows: one that nothing was paid into lacks nothing. */
    @Nullable Missing lack() {
        if (isUndated()) {
            return Missing.UNDATED_HISTORY;
        }
        return (navAsOfDate == null && hasMoved()) ? Missing.NO_VALUATION : null;
    }

    /** Adds its flows up to its value, and the value then. */
    void pourInto(Pool pool, LocalDate lastDay) {
        if (navAsOfDate != null && currentNavCents != null) {
            new FlowArrays(flowDays, flowAmounts)
                    .pourInto(pool, navAsOfDate, lastDay, currentNavCents);
        }
    }
}
