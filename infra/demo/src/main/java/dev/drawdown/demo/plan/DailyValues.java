package dev.drawdown.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One fund is valued on every business day: from mark to mark, and a little beside the line. */
final class DailyValues {

    private static final int NOISE = 25;
    private static final long HUNDREDTHS_OF_A_PER_CENT = 10_000;

    private final Book book;
    private final TreeMap<LocalDate, Long> marks = new TreeMap<>();

    DailyValues(Book book) {
        this.book = book;
    }

    void mark(LocalDate asOf, long value) {
        if (value > 0) {
            marks.put(asOf, value);
        }
    }

    void tell() {
        if (!book.fund.has(Incident.DAILY_VALUES)) {
            return;
        }
        List<Bodies.Nav> navs = new ArrayList<>();
        for (var from : marks.entrySet()) {
            var to = marks.higherEntry(from.getKey());
            if (to != null) {
                between(from, to, navs);
            }
        }
        book.diary.note(
                book.calendar.lastDay(),
                "daily-values",
                Book.path("daily-navs"),
                new Bodies.Navs(navs));
    }

    private long near(
            LocalDate day, Map.Entry<LocalDate, Long> from, Map.Entry<LocalDate, Long> to, long i) {
        var days = to.getKey().toEpochDay() - from.getKey().toEpochDay();
        var straight = from.getValue() + (to.getValue() - from.getValue()) / days * i;
        var noise = book.dice.between(-NOISE, NOISE, "daily " + day);
        return straight + straight / HUNDREDTHS_OF_A_PER_CENT * noise;
    }

    private void between(
            Map.Entry<LocalDate, Long> from, Map.Entry<LocalDate, Long> to, List<Bodies.Nav> navs) {
        var days = to.getKey().toEpochDay() - from.getKey().toEpochDay();
        for (var i = 1L; i <= days; i++) {
            var day = from.getKey().plusDays(i);
            if (day.equals(Calendar.business(day))) {
                navs.add(new Bodies.Nav(day, i == days ? to.getValue() : near(day, from, to, i)));
            }
        }
    }
}
