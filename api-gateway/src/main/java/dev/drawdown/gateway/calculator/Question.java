package dev.drawdown.gateway.calculator;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.IndexSeries;
import dev.drawdown.figures.Recallables;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants calculated, amounts in minor units of one currency.
 *
 * @param flows from the investor's side
 * @param recallable the distributions among them that may be called again
 * @param nav what is left; absent for an investment that is over, or whose value is not known
 * @param index to compare with; absent where none is given
 * @param committedCents absent where none is given
 */
record Question(
        Flows flows,
        Flows recallable,
        Currency currency,
        @Nullable Nav nav,
        @Nullable IndexSeries index,
        Recallables recallables,
        @Nullable Long committedCents) {

    /**
     * The value at a mark.
     *
     * @param day since 1970-01-01
     */
    record Nav(int day, long amountCents) {}
}
