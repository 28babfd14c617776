package dev.drawdown.local;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where one commitment stands, or several of one currency and date together.
 *
 * @param missing why there is no rate, empty where there may be one
 * @param flows from the partner's side until the last value, with it; several of a day added up
 */
record PlainStanding(
        String commitmentId,
        String fundId,
        String currency,
        LocalDate asOf,
        PlainFigures figures,
        String missing,
        NavigableMap<LocalDate, Long> flows) {

    /** Both as one: one of them without a rate leaves both without. */
    PlainStanding plus(PlainStanding other) {
        var pooled = new TreeMap<>(flows);
        other.flows.forEach((date, amount) -> pooled.merge(date, amount, Long::sum));
        return new PlainStanding(
                "",
                "",
                currency,
                asOf,
                figures.plus(other.figures),
                missing.isEmpty() || other.missing.equals("UNDATED_HISTORY")
                        ? other.missing
                        : missing,
                pooled);
    }

    /** What totals are struck over. */
    String group() {
        return currency + " as of " + asOf;
    }
}
