package dev.drawdown.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When a fund calls: often while it invests, rarely afterwards. */
record CallSchedule(Book book) {

    private static final int INVESTMENT_YEARS = 5;
    private static final int DAYS = 365;
    private static final int LAST_CALL_DAYS = 20;

    /**
     * A call to come.
     *
     * @param year of the fund's age, from 0
     * @param share of what is called in that year, in relation to the other calls
     * @param ofYear how many calls the year has
     */
    record Planned(int number, LocalDate due, int year, int share, int ofYear) {}

    List<Planned> calls() {
        var calls = new ArrayList<Planned>();
        var lastDay = book.calendar.lastDay();
        var years = (book.fund.quarters() + 3) / Calendar.QUARTERS_A_YEAR;
        var until = endsWithCall() ? lastDay.minusDays(2L * LAST_CALL_DAYS) : lastDay;
        for (var year = 0; year < years; year++) {
            var count = callsIn(year);
            for (var i = 0; i < count; i++) {
                var due = due(year, i, count);
                if (!due.isAfter(until)) {
                    calls.add(new Planned(calls.size() + 1, due, year, share(due), count));
                }
            }
        }
        if (endsWithCall()) {
            var due = Calendar.business(lastDay.minusDays(LAST_CALL_DAYS));
            calls.add(new Planned(calls.size() + 1, due, years - 1, share(due), 4));
        }
        return calls;
    }

    private boolean endsWithCall() {
        return book.fund.has(Incident.OVERDUE_LINE);
    }

    private int callsIn(int year) {
        if (year < INVESTMENT_YEARS) {
            return book.fund.has(Incident.BUSY)
                    ? book.dice.between(5, 6, "calls " + year)
                    : book.dice.between(3, 4, "calls " + year);
        }
        return book.dice.between(0, 2, "calls " + year);
    }

    private LocalDate due(int year, int number, int count) {
        var first = book.calendar.from(year * Calendar.QUARTERS_A_YEAR);
        var day = DAYS * number / count + book.dice.between(50, 58, "due " + year + " " + number);
        return Calendar.business(first.plusDays(Math.min(day, DAYS - 15)));
    }

    private int share(LocalDate due) {
        return book.dice.between(75, 125, "share " + due);
    }
}
