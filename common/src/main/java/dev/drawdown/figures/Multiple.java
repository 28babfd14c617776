package dev.drawdown.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** One amount as a multiple of another of the same currency, as a pure number. */
public final class Multiple {

    private Multiple() {}

    /**
     * The exact quotient, rounded half-up to {@link Calculation#MULTIPLE_DECIMALS} digits; absent
     * where the whole is zero.
     */
    public static @Nullable BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.divide(whole, Calculation.MULTIPLE_DECIMALS, RoundingMode.HALF_UP);
    }
}
