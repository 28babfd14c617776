package dev.drawdown.local;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts in minor units, and what follows from them: quotients, rounded half-up to 6 decimals.
 *
 * @param recallable what of the distributions may be called again
 * @param nav absent where none is known
 */
record PlainFigures(
        long committed,
        long called,
        long paidIn,
        long distributed,
        long recallable,
        long unfunded,
        long receivable,
        Long nav) {

    private static final int DECIMALS = 6;

    PlainFigures plus(PlainFigures other) {
        return new PlainFigures(
                committed + other.committed,
                called + other.called,
                paidIn + other.paidIn,
                distributed + other.distributed,
                recallable + other.recallable,
                unfunded + other.unfunded,
                receivable + other.receivable,
                nav == null && other.nav == null
                        ? null
                        : Long.valueOf(orNothing(nav) + orNothing(other.nav)));
    }

    BigDecimal dpi() {
        return quotient(distributed, paidIn);
    }

    BigDecimal rvpi() {
        return nav == null ? null : quotient(nav, paidIn);
    }

    BigDecimal tvpi() {
        return quotient(distributed + orNothing(nav), paidIn);
    }

    BigDecimal pic() {
        return quotient(paidIn, committed);
    }

    private static BigDecimal quotient(long amount, long per) {
        return per == 0
                ? null
                : BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(per), DECIMALS, RoundingMode.HALF_UP);
    }

    private static long orNothing(Long amount) {
        return amount == null ? 0 : amount;
    }
}
