package dev.drawdown.gateway.fund;

import dev.drawdown.figures.Missing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fund as its manager's staff see it. Money in minor units of the fund's currency.
 *
 * @param asOf the effective date that was asked for, absent where the latest was
 * @param asKnownAt the recorded time that was asked for, absent where it was now
 * @param partnerCount partners with a commitment
 * @param nav absent while nothing has been marked
 */
public record FundDetail(
        UUID id,
        UUID managerId,
        @Nullable String externalRef,
        String name,
        String currency,
        int vintageYear,
        @Nullable String strategy,
        LocalDate openedOn,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        int partnerCount,
        Totals totals,
        @Nullable Nav nav) {

    /**
     * Sums over the fund's commitments.
     *
     * @param totalNavCents absent where no commitment has a value
     * @param dpi as everywhere: distributions / paid-in, absent while nothing is paid in
     * @param irr net, of the pooled flows of all commitments up to the last value
     * @param grossIrr before fees, expenses and carry, over the same period
     * @param periodReturn what is shown where periodDays are fewer than 365
     */
    public record Totals(
            String currency,
            long totalCommittedCents,
            long totalCalledCents,
            long totalContributedCents,
            long totalDistributedCents,
            @Nullable Long totalNavCents,
            long totalUnfundedCents,
            @Nullable BigDecimal dpi,
            @Nullable BigDecimal rvpi,
            @Nullable BigDecimal tvpi,
            @Nullable Double irr,
            @Nullable Missing irrReason,
            boolean irrAmbiguous,
            @Nullable Double grossIrr,
            @Nullable Double periodReturn,
            @Nullable Integer periodDays) {}

    /**
     * The latest mark.
     *
     * @param grossCents before accrued carry, absent where the mark does not state it
     */
    public record Nav(LocalDate asOf, @Nullable Long grossCents, @Nullable Long netCents) {}
}
