package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment stands at the close of a date, for books that start mid-life. A later report
 * for the same commitment supersedes from its own date; a report for the same date supersedes at
 * once.
 *
 * @param asOf the date at whose close the amounts stand; also the event's effective date
 * @param buckets every cumulative amount since inception
 * @param unfunded what may still be called, minor units; need not be commitment less called
 * @param nav net asset value, minor units; absent where the source states none
 * @param reportedIrr the rate the source publishes (0.059 is 5.9 % a year); never computed here
 * @param source where the figures come from: a document's name, no personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpeningBalanceReported(
        UUID fundId,
        UUID commitmentId,
        UUID partnerId,
        LocalDate asOf,
        Currency currency,
        Buckets buckets,
        long unfunded,
        UnfundedBasis unfundedBasis,
        @Nullable Long nav,
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reportedIrr,
        @Nullable String source)
        implements FundEvent {

    /**
     * Cumulative amounts since inception, minor units.
     *
     * @param called demanded
     * @param contributedInside paid in, reducing the unfunded commitment
     * @param contributedOutside paid in beside the commitment
     * @param returnedExcess paid in and given back unused; reduces paid-in
     * @param distributed paid out, gross, recallable part included
     * @param recallable the part of distributed that may be called again
     * @param withheldTax the part of distributed that went to tax authorities
     */
    public record Buckets(
            long called,
            long contributedInside,
            long contributedOutside,
            long returnedExcess,
            long distributed,
            long recallable,
            long withheldTax) {

        /**
         * Everything called was paid in and everything paid out is final: what public lists state.
         */
        public static Buckets ofCalledAndDistributed(long called, long distributed) {
            return new Buckets(called, called, 0, 0, distributed, 0, 0);
        }

        /**
         * Paid-in capital: contributions inside and outside the commitment less returned excess.
         */
        public long paidIn() {
            return Math.subtractExact(
                    Math.addExact(contributedInside, contributedOutside), returnedExcess);
        }
    }
}
