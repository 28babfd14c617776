package dev.drawdown.gateway.asof;

import dev.drawdown.gateway.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as a query names it. */
public final class DateText {

    /** Bounds that every calendar and database agrees on. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private DateText() {}

    /** The date, if one is given; what is no date is refused by the field's name. */
    public static @Nullable LocalDate parse(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (isBounded(date.getYear())) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // said below, in the same words
        }
        throw Refusal.invalid(field, field + " is a date such as 2026-09-30.");
    }

    static boolean isBounded(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
