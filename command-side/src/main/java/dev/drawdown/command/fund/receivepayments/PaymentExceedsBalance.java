package dev.drawdown.command.fund.receivepayments;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** A payment above the outstanding amount is refused unless the excess is to be credited. */
public final class PaymentExceedsBalance extends Refusal {

    public PaymentExceedsBalance(long outstanding, long amount, String field) {
        super(
                ProblemCode.PAYMENT_EXCEEDS_BALANCE,
                "%d is outstanding, %d were paid: correct the amount, or set creditExcess."
                        .formatted(outstanding, amount),
                field);
    }
}
