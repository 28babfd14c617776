package dev.drawdown.projection.capital;

import java.time.LocalDate;

/**
 * Money between a partner and a fund at the date from which it counts; minor units.
 *
 * @param line tells flows of one event and commitment apart
 * @param contributed paid in, less returned excess
 * @param grossContributed what of it is neither fee nor expense
 * @param distributed paid out, withheld tax included
 * @param grossDistributed the same without returned fees, with what was kept back for fees and
 *     carry
 * @param recallable by how much what may be called again moves
 */
public record CashFlow(
        LocalDate date,
        int line,
        long contributed,
        long grossContributed,
        long distributed,
        long grossDistributed,
        long recallable) {

    static CashFlow paidIn(LocalDate date, int line, long amount, long gross) {
        return new CashFlow(date, line, amount, gross, 0, 0, 0);
    }

    /** From the investor's side: paid out less paid in. */
    public long net() {
        return Math.subtractExact(distributed, contributed);
    }

    /** As {@link #net}, before fees, expenses and carry. */
    public long gross() {
        return Math.subtractExact(grossDistributed, grossContributed);
    }
}
