package dev.drawdown.gateway.summary;

import dev.drawdown.figures.Missing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's dashboard. Money in minor units of the currency beside it.
 *
 * @param asOf the effective date that was asked for, absent where the latest was
 * @param asKnownAt the recorded time that was asked for, absent where it was now
 * @param totals one for each currency and as-of date, never across either
 * @param funds one for each commitment, ordered by the fund's name
 */
public record Summary(
        Partner partner,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        List<Totals> totals,
        List<FundLine> funds) {

    /**
     * Whose dashboard it is.
     *
     * @param name absent once the partner is erased
     */
    public record Partner(UUID id, @Nullable String name) {}

    /**
     * Sums over the partner's funds that stand as of one date in one currency.
     *
     * @param totalNavCents absent where none of these funds reports a value; otherwise the sum of
     *     those that do
     * @param fundsWithoutNav how many of them report no value; each counts as zero in tvpi
     * @param navEstimated whether money moved in one of them since its value was marked
     * @param totalReceivableCents called and not yet paid
     * @param moic the net TVPI: a partner's multiple on invested capital is nothing else
     * @param irr of the pooled flows of these funds, each up to its own value: annual, Act/365, not
     *     rounded; absent for irrReason
     * @param periodReturn the same over the whole period, not annualised: what is shown where
     *     periodDays, from the first flow to the last value, are fewer than 365
     */
    public record Totals(
            String currency,
            LocalDate asOf,
            int fundCount,
            long totalCommittedCents,
            long totalCalledCents,
            long totalContributedCents,
            long totalDistributedCents,
            @Nullable Long totalNavCents,
            int fundsWithoutNav,
            boolean navEstimated,
            long totalUnfundedCents,
            long totalReceivableCents,
            @Nullable BigDecimal dpi,
            @Nullable BigDecimal rvpi,
            @Nullable BigDecimal tvpi,
            @Nullable BigDecimal moic,
            @Nullable Double irr,
            @Nullable Missing irrReason,
            boolean irrAmbiguous,
            @Nullable Double periodReturn,
            @Nullable Integer periodDays,
            @Nullable LocalDate latestValuationDate) {}

    /**
     * One fund as this partner holds it.
     *
     * @param asOf the date as of which the figures stand
     * @param navReported whether the source states a value; if not, navCents and rvpi are absent
     *     and tvpi equals dpi
     * @param navEstimated whether money moved since navAsOf: the value then, plus contributions,
     *     less distributions
     * @param receivableCents called and not yet paid
     * @param reportedIrr the rate that the source publishes (0.059 is 5.9 % a year), never ours
     * @param irr ours, as for the totals
     */
    public record FundLine(
            UUID fundId,
            UUID commitmentId,
            String name,
            String currency,
            int vintageYear,
            @Nullable String strategy,
            long committedCents,
            long calledCents,
            long contributedCents,
            long distributedCents,
            @Nullable Long navCents,
            boolean navReported,
            @Nullable LocalDate navAsOf,
            boolean navEstimated,
            long unfundedCents,
            long receivableCents,
            @Nullable BigDecimal dpi,
            @Nullable BigDecimal rvpi,
            @Nullable BigDecimal tvpi,
            @Nullable BigDecimal moic,
            @Nullable BigDecimal reportedIrr,
            @Nullable Double irr,
            @Nullable Missing irrReason,
            boolean irrAmbiguous,
            @Nullable Double periodReturn,
            @Nullable Integer periodDays,
            LocalDate asOf) {}
}
