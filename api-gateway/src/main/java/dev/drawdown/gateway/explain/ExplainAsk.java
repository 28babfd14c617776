package dev.drawdown.gateway.explain;

import dev.drawdown.figures.Recallables;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which figure is to be explained.
 *
 * @param fundId absent for a partner's totals
 * @param currency of the totals; absent where there is only one
 * @param standsAsOf the as-of date of the totals; absent where there is only one
 */
public record ExplainAsk(
        ExplainedFigure figure,
        Recallables recallables,
        @Nullable UUID fundId,
        @Nullable String currency,
        @Nullable LocalDate standsAsOf) {

    /** The same for the same question. */
    String key() {
        return figure.key()
                + ":"
                + recallables()
                + ":"
                + fundId
                + ":"
                + currency
                + ":"
                + standsAsOf;
    }

    String recallablesName() {
        return recallables.name().toLowerCase(Locale.ROOT);
    }
}
