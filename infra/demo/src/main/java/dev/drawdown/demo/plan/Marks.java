package dev.drawdown.demo.plan;

import dev.drawdown.event.ValuationStatus;
import java.time.LocalDate;
import java.time.Month;

/** The fund's value at the end of every quarter, known some weeks later. */
record Marks(Book book) {

    private static final int DAYS_UNTIL_REPORTED = 42;
    private static final int DAYS_UNTIL_AUDITED = 80;

    void tell(int quarter) {
        var asOf = book.calendar.to(quarter);
        book.portfolio.tell(asOf, known(asOf), gross());
        if (book.value <= 0) {
            return;
        }
        book.diary.note(
                known(asOf),
                "valuation-" + asOf,
                Book.path("valuations"),
                new Bodies.Valuation(asOf, status(asOf), gross(), book.value));
    }

    /** What is held is worth: the partners' value and the accrued carry, a fifth of all gain. */
    private long gross() {
        long gain = Math.max(0, book.value - book.cost);
        return Math.max(0, book.value) + gain / 4;
    }

    private ValuationStatus status(LocalDate asOf) {
        if (asOf.equals(book.calendar.lastDay())) {
            return ValuationStatus.ESTIMATED;
        }
        return yearEnd(asOf) ? ValuationStatus.AUDITED : ValuationStatus.FINAL;
    }

    private LocalDate known(LocalDate asOf) {
        return asOf.equals(book.calendar.lastDay())
                ? asOf
                : asOf.plusDays(yearEnd(asOf) ? DAYS_UNTIL_AUDITED : DAYS_UNTIL_REPORTED);
    }

    private static boolean yearEnd(LocalDate day) {
        return day.getMonth() == Month.DECEMBER;
    }
}
