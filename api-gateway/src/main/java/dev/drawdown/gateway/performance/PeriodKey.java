package dev.drawdown.gateway.performance;

import java.time.LocalDate;

/** A point's place in a series: by the end of its period, then by currency, earliest first. */
record PeriodKey(LocalDate end, String currency) implements Comparable<PeriodKey> {

    private static final int DATE_LENGTH = 10;

    /** Before every point. */
    static final PeriodKey START = new PeriodKey(LocalDate.of(1, 1, 1), "");

    static PeriodKey parse(String text) {
        return new PeriodKey(
                LocalDate.parse(text.substring(0, DATE_LENGTH)), text.substring(DATE_LENGTH));
    }

    static String textOf(Point point) {
        return point.periodEnd() + point.currency();
    }

    @Override
    public int compareTo(PeriodKey other) {
        int byEnd = end.compareTo(other.end);
        return byEnd == 0 ? currency.compareTo(other.currency) : byEnd;
    }
}
