package dev.drawdown.command.fund.openingbalance;

import dev.drawdown.command.fund.positions.Position;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** States where a commitment stands at the close of a date; money in minor units. */
public record ReportOpeningBalance(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID commitmentId,
        LocalDate asOf,
        Buckets buckets,
        @Nullable Long unfunded,
        @Nullable Long nav,
        @Nullable BigDecimal reportedIrr,
        @Nullable String source) {

    /** The event, given the commitment's partner and its amount at the date. */
    public OpeningBalanceReported balance(UUID partnerId, Currency currency, long commitment) {
        return new Position(
                        0, partnerId, asOf, commitment, buckets, unfunded, nav, reportedIrr, source)
                .balance(fundId, commitmentId, currency);
    }
}
