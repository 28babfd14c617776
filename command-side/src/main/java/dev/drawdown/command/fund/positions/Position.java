package dev.drawdown.command.fund.positions;

import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.event.UnfundedBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one partner stands in the fund at the close of a date, as a source reports it. Money is in
 * minor units of the fund's currency.
 *
 * @param line the line of the file, or 0
 * @param unfunded as reported; absent: commitment less called, never below zero
 * @param nav absent where the source states none
 * @param reportedIrr as published, 0.059 for 5.9 % a year
 */
public record Position(
        long line,
        UUID partnerId,
        LocalDate asOf,
        long commitment,
        Buckets buckets,
        @Nullable Long unfunded,
        @Nullable Long nav,
        @Nullable BigDecimal reportedIrr,
        @Nullable String source) {

    public OpeningBalanceReported balance(UUID fundId, UUID commitmentId, Currency currency) {
        long derived = Math.max(0, Math.subtractExact(commitment, buckets.called()));
        return new OpeningBalanceReported(
                fundId,
                commitmentId,
                partnerId,
                asOf,
                currency,
                buckets,
                unfunded == null ? derived : unfunded,
                unfunded == null ? UnfundedBasis.COMMITMENT_LESS_CALLED : UnfundedBasis.REPORTED,
                nav,
                reportedIrr,
                source);
    }
}
