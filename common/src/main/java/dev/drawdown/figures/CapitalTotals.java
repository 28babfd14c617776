package dev.drawdown.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a partner paid in and got back until a date, as the parts that conventions treat
 * differently. Whole minor units of one currency, none negative in ordinary books.
 *
 * @param contributed contributions paid, inside and outside the commitment, recalled amounts too,
 *     without the interest of later closings
 * @param returnedExcess what was called, not used and given back: it cuts paid-in
 * @param distributed distributions paid, those that may be called again too, returned excess not
 * @param recallable of these, what may (or could once) be called again
 */
public record CapitalTotals(
        long contributed, long returnedExcess, long distributed, long recallable) {

    /**
     * Paid-in: contributions less returned excess; with recallables net also less these.
     *
     * @throws ArithmeticException if it does not fit into 64 bits
     */
    public long paidIn(Recallables how) {
        long gross = Math.subtractExact(contributed, returnedExcess);
        return switch (how) {
            case GROSS -> gross;
            case NET -> Math.subtractExact(gross, recallable);
        };
    }

    /**
     * Distributions; with recallables net without these.
     *
     * @throws ArithmeticException if it does not fit into 64 bits
     */
    public long distributed(Recallables how) {
        return switch (how) {
            case GROSS -> distributed;
            case NET -> Math.subtractExact(distributed, recallable);
        };
    }

    /** DPI, RVPI, TVPI. */
    public Multiples multiples(Recallables how, @Nullable Long nav) {
        return Multiples.of(paidIn(how), distributed(how), nav);
    }

    /** PIC: paid-in / committed; absent without a commitment. */
    public @Nullable BigDecimal pic(Recallables how, long committed) {
        return Multiple.of(paidIn(how), committed);
    }
}
