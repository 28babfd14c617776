package dev.drawdown.projection.capital;

import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.DistributionType;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.DistributionLine;
import java.time.LocalDate;

/**
 * A line of a distribution as it counts; minor units.
 *
 * @param distributed paid out, withheld tax included
 * @param gross what of it is neither a returned fee nor carry
 * @param returned called and not used
 * @param grossReturned what of it was not called for fees
 */
record PaidOut(
        long distributed,
        long gross,
        long recallable,
        long returned,
        long grossReturned,
        long withheld) {

    static PaidOut of(Distribution distribution, DistributionLine line) {
        PaidOut sum = new PaidOut(0, 0, 0, 0, 0, line.withheld());
        for (int i = 0; i < line.amounts().size(); i++) {
            var part = distribution.parts().get(i);
            sum = sum.plus(part.type(), part.recallable(), line.amounts().get(i));
        }
        return sum;
    }

    private PaidOut plus(DistributionType type, boolean mayBeCalledAgain, long amount) {
        long net = type.isReturnedExcess() ? 0 : amount;
        long excess = type.isReturnedExcess() ? amount : 0;
        return new PaidOut(
                Math.addExact(distributed, net),
                Math.addExact(gross, isGross(type) ? net : 0),
                Math.addExact(recallable, mayBeCalledAgain ? net : 0),
                Math.addExact(returned, excess),
                Math.addExact(grossReturned, isGross(type) ? excess : 0),
                withheld);
    }

    /**
     * Whether the partner would get it if the fund cost nothing. Carry is the carry vehicle's; it
     * comes to the gross figures of those who bear it by the charge that records it.
     */
    private static boolean isGross(DistributionType type) {
        return switch (type) {
            case RETURN_OF_CAPITAL, REALIZED_GAIN, DIVIDEND, INTEREST, RETURNED_EXCESS -> true;
            case CARRIED_INTEREST,
                    CLAWBACK,
                    RETURN_OF_MANAGEMENT_FEES,
                    RETURN_OF_PARTNERSHIP_EXPENSES,
                    RETURNED_EXCESS_FEES ->
                    false;
        };
    }

    /** How much of a charge would have been paid out if the fund cost nothing. */
    static long kept(ChargeKind kind, long amount) {
        return switch (kind) {
            case MANAGEMENT_FEE,
                    PARTNERSHIP_EXPENSE,
                    SUBSCRIPTION_FACILITY_INTEREST,
                    CARRIED_INTEREST_PAID ->
                    amount;
            case FEE_OFFSET, CLAWBACK -> Math.negateExact(amount);
            case CARRIED_INTEREST_ACCRUED -> 0;
        };
    }

    Buckets buckets() {
        return new Buckets(0, 0, 0, returned, distributed, recallable, withheld);
    }

    CashFlow flow(LocalDate date, int line) {
        return new CashFlow(
                date,
                line,
                Math.negateExact(returned),
                Math.negateExact(grossReturned),
                distributed,
                gross,
                recallable);
    }
}
