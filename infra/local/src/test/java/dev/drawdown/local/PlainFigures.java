package dev.drawdown.local;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts in minor units, and what follows from them.
 *
 * @param nav absent where none is known
 */
record PlainFigures(
        long committed,
        long called,
        long paidIn,
        long distributed,
        long unfunded,
        long receivable,
        Long nav) {

    private static final int DECIMALS = 12;

    PlainFigures plus(PlainFigures other) {
        return new PlainFigures(
                committed + other.committed,
                called + other.called,
                paidIn + other.paidIn,
                distributed + other.distributed,
                unfunded + other.unfunded,
                receivable + other.receivable,
                nav == null && other.nav == null
                        ? null
                        : Long.valueOf(orNothing(nav) + orNothing(other.nav)));
    }

    BigDecimal dpi() {
        return perPaidIn(distributed);
    }

    BigDecimal rvpi() {
        return nav == null ? null : perPaidIn(nav);
    }

    BigDecimal tvpi() {
        return perPaidIn(distributed + orNothing(nav));
    }

    private BigDecimal perPaidIn(long amount) {
        return paidIn == 0
                ? null
                : BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(paidIn), DECIMALS, RoundingMode.HALF_UP);
    }

    private static long orNothing(Long amount) {
        return amount == null ? 0 : amount;
    }
}
