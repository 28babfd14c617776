package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.receivepayments.CallAlreadyPaid;
import dev.drawdown.command.fund.receivepayments.CallNotFound;
import dev.drawdown.command.fund.receivepayments.PaymentExceedsBalance;
import dev.drawdown.command.fund.receivepayments.ReceivePayments;
import dev.drawdown.event.CallPaymentsReceived.Payment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Matches payments with the lines that they pay; several may pay the same line. */
public final class Receipts {

    private record LineKey(UUID callId, int commitment) {}

    private final Standing books;
    private final Map<LineKey, Long> outstanding = new HashMap<>();

    public Receipts(Standing books) {
        this.books = books;
    }

    /**
     * What is recorded of each payment.
     *
     * @throws CallAlreadyPaid if nothing is outstanding on a line
     * @throws PaymentExceedsBalance if it is more than is outstanding and no credit is wanted
     */
    public List<Payment> match(List<ReceivePayments.Payment> payments) {
        List<Payment> matched = new ArrayList<>(payments.size());
        for (int i = 0; i < payments.size(); i++) {
            matched.add(match(payments.get(i), "payments[" + i + "]"));
        }
        return matched;
    }

    private Payment match(ReceivePayments.Payment payment, String field) {
        CallState call =
                books.findCall(payment.callId())
                        .orElseThrow(() -> new CallNotFound(payment.callId()));
        Commitment commitment = books.commitments().get(payment.commitmentId());
        if (call.line(commitment.number()) == null) {
            throw new CommitmentNotFound(commitment.id());
        }
        LineKey key = new LineKey(payment.callId(), commitment.number());
        long open = outstanding.computeIfAbsent(key, k -> call.outstanding(k.commitment()));
        if (open <= 0) {
            throw new CallAlreadyPaid(commitment.id(), field + ".commitmentId");
        }
        long credit = Math.max(0, Math.subtractExact(payment.amount(), open));
        if (credit > 0 && !payment.creditExcess()) {
            throw new PaymentExceedsBalance(open, payment.amount(), field + ".amountCents");
        }
        long pays = Math.subtractExact(payment.amount(), credit);
        outstanding.put(key, Math.subtractExact(open, pays));
        return new Payment(
                payment.callId(),
                commitment.number(),
                pays,
                credit,
                payment.valueDate(),
                payment.bankRefHash());
    }
}
