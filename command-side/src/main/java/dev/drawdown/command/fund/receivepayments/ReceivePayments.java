package dev.drawdown.command.fund.receivepayments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Takes in what the bank reports: any number of payments, of any calls, as one event. */
public record ReceivePayments(
        @TargetAggregateIdentifier String stream, UUID fundId, List<Payment> payments) {

    /**
     * One receipt.
     *
     * @param amount minor units, above 0
     * @param creditExcess whether what exceeds the outstanding amount is kept for the partner
     */
    public record Payment(
            UUID callId,
            UUID commitmentId,
            long amount,
            LocalDate valueDate,
            boolean creditExcess,
            @Nullable String bankRefHash) {}

    public LocalDate latest() {
        return payments.stream()
                .map(Payment::valueDate)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no payments"));
    }
}
