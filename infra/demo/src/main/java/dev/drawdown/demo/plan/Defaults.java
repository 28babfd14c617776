package dev.drawdown.demo.plan;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The one partner of a fund that does not pay in time, and what comes of it. */
final class Defaults {

    static final int NOBODY = -1;
    private static final int CURE_DAYS = 10;
    private static final int CURED_AFTER = 20;
    private static final int DAYS_TO_CURE = 40;
    private static final int QUARTERS_IN_DEFAULT = 6;
    private static final int OVERDUE_DAYS = 25;
    private static final int FIRST_WITHOUT_LOGIN = 32;

    private final Book book;
    private boolean told;

    Defaults(Book book) {
        this.book = book;
    }

    /** The seat that does not pay this call in time. */
    int of(Call call) {
        return !told && happensOn(call) ? seat() : NOBODY;
    }

    /**
     * Tells it.
     *
     * @return what is paid of the line until the end of the quarter
     */
    long tell(Call call, Pledge pledge, long owed) {
        told = true;
        if (overdue()) {
            return 0;
        }
        var day = Calendar.plusBusinessDays(call.due(), CURE_DAYS + 1);
        book.diary.note(
                day,
                call.name() + "-default",
                Book.path("capital-calls/" + call.callId() + "/defaults"),
                new Bodies.Default(pledge.commitmentId(), day));
        if (book.fund.has(Incident.LASTING_DEFAULT)) {
            book.excused.add(pledge.seat());
            return 0;
        }
        var cured = Calendar.plusBusinessDays(call.due(), CURED_AFTER);
        new BankFiles(book)
                .note(
                        call.name() + "-payments-cure",
                        List.of(new Receipt(call, pledge, owed, cured)));
        return owed;
    }

    private boolean happensOn(Call call) {
        var calendar = book.calendar;
        var quarter = calendar.quarterOf(call.due());
        if (book.fund.has(Incident.CURED_DEFAULT)) {
            var left = ChronoUnit.DAYS.between(call.due(), calendar.to(quarter));
            return quarter >= Calendar.QUARTERS_A_YEAR && left >= DAYS_TO_CURE;
        }
        if (book.fund.has(Incident.LASTING_DEFAULT)) {
            return quarter >= calendar.quarters() - QUARTERS_IN_DEFAULT;
        }
        return overdue() && !call.due().isBefore(calendar.lastDay().minusDays(OVERDUE_DAYS));
    }

    private boolean overdue() {
        return book.fund.has(Incident.OVERDUE_LINE);
    }

    private int seat() {
        return book.pledges.stream()
                .filter(pledge -> pledge.partner().number() >= FIRST_WITHOUT_LOGIN)
                .min(Comparator.comparingLong(Pledge::amount).thenComparingInt(Pledge::seat))
                .map(Pledge::seat)
                .orElse(NOBODY);
    }
}
