package dev.drawdown.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The file's figures of one position.
 *
 * @param committed cents, each cell rounded half-up by itself; likewise the others
 * @param nav absent where the file leaves it blank
 * @param published the multiple that the file itself states
 */
record Figures(
        long committed,
        long called,
        long distributed,
        @Nullable Long nav,
        @Nullable BigDecimal published) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    /** A value that is not stated counts as zero. */
    long navOrZero() {
        return nav == null ? 0 : nav;
    }

    BigDecimal tvpi() {
        return ratio(Math.addExact(distributed, navOrZero()));
    }

    BigDecimal dpi() {
        return ratio(distributed);
    }

    private BigDecimal ratio(long cents) {
        return BigDecimal.valueOf(cents).divide(BigDecimal.valueOf(called), EXACT_ENOUGH);
    }
}
