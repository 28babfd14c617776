package dev.drawdown.gateway.site.partner;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The days that a statement covers, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** From the first day of the year. */
    static Period ofYear(LocalDate to) {
        return new Period(to.withDayOfYear(1), to);
    }

    /** From the first day of the quarter. */
    static Period ofQuarter(LocalDate to) {
        return new Period(to.with(IsoFields.DAY_OF_QUARTER, 1), to);
    }

    /** The last day of the last quarter that is over: what is usually reported by now. */
    static LocalDate lastQuarterEnd(LocalDate today) {
        return today.with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1);
    }
}
