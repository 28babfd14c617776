package dev.drawdown.gateway.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What came back and what is left, per unit of capital paid in. Pure numbers, exact quotients
 * rounded half-up to 6 decimals; all absent while nothing was paid in. DPI, RVPI and TVPI as ILPA
 * defines them, net of fees and carry, recallable distributions counted gross.
 *
 * @param dpi distributions / paid-in
 * @param rvpi NAV / paid-in; absent where no NAV is reported
 * @param tvpi (distributions + NAV) / paid-in; a NAV that is not reported counts as zero here, so
 *     that it equals dpi
 */
public record Multiples(
        @Nullable BigDecimal dpi, @Nullable BigDecimal rvpi, @Nullable BigDecimal tvpi) {

    private static final int DECIMALS = 6;
    private static final Multiples ABSENT = new Multiples(null, null, null);

    /**
     * All amounts in minor units of one currency.
     *
     * @param nav absent where none is reported
     */
    public static Multiples of(long paidIn, long distributed, @Nullable Long nav) {
        if (paidIn == 0) {
            return ABSENT;
        }
        BigDecimal capital = BigDecimal.valueOf(paidIn);
        BigDecimal back = BigDecimal.valueOf(distributed);
        BigDecimal left = nav == null ? null : BigDecimal.valueOf(nav);
        return new Multiples(
                ratio(back, capital),
                left == null ? null : ratio(left, capital),
                ratio(left == null ? back : back.add(left), capital));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
