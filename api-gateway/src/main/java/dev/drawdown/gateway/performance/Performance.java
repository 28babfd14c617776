package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Missing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one partner's commitment to one fund has earned. Money in minor units of the currency beside
 * it; rates are annual pure numbers by Act/365, not rounded; multiples are exact quotients rounded
 * half-up to 6 decimals.
 *
 * @param asOf the effective date that was asked for, absent where the latest was
 * @param asKnownAt the recorded time that was asked for, absent where it was now
 * @param standsAsOf the date as of which the figures stand; absent before the commitment
 * @param recallables how distributions that may be called again count in amounts and multiples
 * @param basis on which dates flows count: their effective ones
 * @param irr the same as netIrr
 * @param grossIrr before fees, expenses and carry, over the same period
 * @param periodReturn the net rate over the whole period, not annualised: what is shown where
 *     periodDays are fewer than 365
 * @param moic net TVPI: a partner's multiple on invested capital is nothing else
 * @param reportedIrr the rate that a source publishes, never ours
 * @param calculation the version of the rules behind these figures
 */
public record Performance(
        UUID fundId,
        UUID commitmentId,
        String fundName,
        String currency,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        @Nullable LocalDate standsAsOf,
        String recallables,
        String basis,
        long committedCents,
        long paidInCents,
        long distributedCents,
        long recallableCents,
        @Nullable Long navCents,
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
        @Nullable BigDecimal moic,
        @Nullable BigDecimal dpi,
        @Nullable BigDecimal rvpi,
        @Nullable BigDecimal tvpi,
        @Nullable BigDecimal pic,
        @Nullable BigDecimal reportedIrr,
        @Nullable LocalDate reportedOn,
        String calculation) {}
