package dev.drawdown.projection.performance;

import dev.drawdown.figures.Missing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rates struck at a value. They are annual and pure numbers (0.1 is 10 %); each is absent exactly
 * where its reason is there.
 *
 * @param ambiguous whether several rates balance the net flows
 * @param periodReturn the net rate over the whole period, not annualised
 * @param firstFlow the first day on which money moved until then, absent if it never did
 * @param flows on how many days it did
 */
public record Rates(
        @Nullable Double irr,
        @Nullable String irrReason,
        boolean ambiguous,
        @Nullable Double gross,
        @Nullable String grossReason,
        @Nullable Double periodReturn,
        @Nullable LocalDate firstFlow,
        int flows) {

    /** Before there is any value. */
    static final Rates NONE =
            new Rates(
                    null,
                    Missing.NO_VALUATION.name(),
                    false,
                    null,
                    Missing.NO_VALUATION.name(),
                    null,
                    null,
                    0);
}
