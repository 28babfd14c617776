package dev.drawdown.demo.plan;

import java.time.LocalDate;
import java.time.Month;

/**
 * Names one history: the same three always give the same commands, byte for byte.
 *
 * @param lastDay the last day of a quarter; the history ends there
 */
public record Demo(DemoSize size, long seed, LocalDate lastDay) {

    private static final int MONTHS = 3;

    public Demo {
        if (!lastDay.equals(lastQuarterEndBefore(lastDay.plusDays(1)))) {
            throw new IllegalArgumentException(lastDay + " is not the last day of a quarter");
        }
    }

    /** The last day of the last quarter that is over on a day. */
    public static LocalDate lastQuarterEndBefore(LocalDate day) {
        var firstMonth = Month.of(((day.getMonthValue() - 1) / MONTHS) * MONTHS + 1);
        return LocalDate.of(day.getYear(), firstMonth, 1).minusDays(1);
    }

    /** What every key of the history begins with. */
    String prefix() {
        return "demo-%s-%d-%s/".formatted(size.word(), seed, lastDay);
    }
}
