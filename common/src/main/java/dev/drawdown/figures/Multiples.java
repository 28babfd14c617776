package dev.drawdown.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What came back and what is left, per unit of capital paid in. Pure numbers, exact quotients
 * rounded half-up to 6 decimals; all absent while nothing was paid in. DPI, RVPI and TVPI as ILPA
 * defines them, net of fees and carry. At a partner, moic is net TVPI.
 *
 * @param dpi distributions / paid-in
 * @param rvpi NAV / paid-in; absent where no NAV is reported
 * @param tvpi (distributions + NAV) / paid-in; a NAV that is not reported counts as zero here, so
 *     that it equals dpi
 */
public record Multiples(
        @Nullable BigDecimal dpi, @Nullable BigDecimal rvpi, @Nullable BigDecimal tvpi) {

    /**
     * All amounts in minor units of one currency.
     *
     * @param nav absent where none is reported
     */
    public static Multiples of(long paidIn, long distributed, @Nullable Long nav) {
        BigDecimal capital = BigDecimal.valueOf(paidIn);
        BigDecimal back = BigDecimal.valueOf(distributed);
        BigDecimal left = nav == null ? null : BigDecimal.valueOf(nav);
        return new Multiples(
                Multiple.of(back, capital),
                left == null ? null : Multiple.of(left, capital),
                Multiple.of(left == null ? back : back.add(left), capital));
    }
}
