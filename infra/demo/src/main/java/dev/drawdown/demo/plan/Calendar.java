package dev.drawdown.demo.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A fund's quarters, counted from 0, and its business days.
 *
 * @param start the first day of the first quarter
 */
record Calendar(LocalDate start, int quarters) {

    static final int QUARTERS_A_YEAR = 4;
    private static final int MONTHS_A_QUARTER = 3;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static Calendar endingOn(LocalDate lastDay, int quarters) {
        return new Calendar(
                lastDay.plusDays(1).minusMonths((long) quarters * MONTHS_A_QUARTER), quarters);
    }

    LocalDate lastDay() {
        return to(quarters - 1);
    }

    LocalDate from(int quarter) {
        return start.plusMonths((long) quarter * MONTHS_A_QUARTER);
    }

    LocalDate to(int quarter) {
        return from(quarter + 1).minusDays(1);
    }

    boolean inOneQuarter(LocalDate one, LocalDate other) {
        return quarterOf(one) == quarterOf(other);
    }

    /** The quarter that a day lies in. */
    int quarterOf(LocalDate day) {
        var quarter = 0;
        while (!from(quarter + 1).isAfter(day)) {
            quarter++;
        }
        return quarter;
    }

    /** The day itself, or the last business day before it. */
    static LocalDate business(LocalDate day) {
        var moved = day;
        while (WEEKEND.contains(moved.getDayOfWeek())) {
            moved = moved.minusDays(1);
        }
        return moved;
    }

    /** So many business days later, or earlier if negative. */
    static LocalDate plusBusinessDays(LocalDate day, int days) {
        var moved = day;
        var step = Integer.signum(days);
        for (var left = Math.abs(days); left > 0; ) {
            moved = moved.plusDays(step);
            left -= WEEKEND.contains(moved.getDayOfWeek()) ? 0 : 1;
        }
        return moved;
    }
}
