package dev.drawdown.gateway.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How far apart the points of a series lie: the last snapshot of each period is one. */
public enum Granularity {
    DAILY("day"),
    MONTHLY("month"),
    QUARTERLY("quarter"),
    YEARLY("year");

    private final String unit;

    Granularity(String unit) {
        this.unit = unit;
    }

    /** As PostgreSQL truncates dates. */
    String unit() {
        return unit;
    }

    /** The last day of the period in which a date lies. */
    LocalDate end(LocalDate date) {
        return switch (this) {
            case DAILY -> date;
            case MONTHLY -> date.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTERLY ->
                    date.with(IsoFields.DAY_OF_QUARTER, 1)
                            .plus(2, ChronoUnit.MONTHS)
                            .with(TemporalAdjusters.lastDayOfMonth());
            case YEARLY -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
