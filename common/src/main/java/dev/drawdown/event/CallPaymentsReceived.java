package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money arrived against call lines: one bank file is one event. A contribution counts from its
 * call's due date (ILPA), the value date is kept beside it.
 */
public record CallPaymentsReceived(UUID fundId, Currency currency, List<Payment> payments)
        implements FundEvent {

    public CallPaymentsReceived {
        payments = List.copyOf(payments);
    }

    /**
     * One receipt.
     *
     * @param commitment the fund's own number of the commitment
     * @param amount minor units that pay the line, above 0
     * @param credit minor units beyond the line's outstanding amount, kept for the partner by
     *     choice
     * @param valueDate when the bank had it
     * @param bankRefHash SHA-256 of the bank's reference as hex; never the reference itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(
            UUID callId,
            int commitment,
            long amount,
            long credit,
            LocalDate valueDate,
            @Nullable String bankRefHash) {}
}
