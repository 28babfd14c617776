package dev.drawdown.demo.plan;

import dev.drawdown.event.CallType;
import java.util.List;

/** Buyout funds borrow ahead of a call and pay back when it is due. */
record SubscriptionLine(Book book) {

    private static final int DAYS_AHEAD = 60;
    private static final int DRAWN_AT_THE_END = 20;
    private static final int POINTS_AT_THE_END = 300;
    private static final long STEP = 10_000_00L;

    void bridge(Call call) {
        var invested = call.invested().stream().mapToLong(Long::longValue).sum();
        var amount = invested / 2 / STEP * STEP;
        var drawn = Calendar.business(call.due().minusDays(DAYS_AHEAD));
        if (!borrows() || amount == 0 || drawn.isBefore(book.calendar.start())) {
            return;
        }
        book.diary.note(
                call.due(),
                call.name() + "-line",
                Book.path("subscription-line"),
                new Bodies.Movements(
                        List.of(
                                new Bodies.Movement("drawn", drawn, amount, CallType.INVESTMENTS),
                                new Bodies.Movement(
                                        "repaid", call.due(), amount, CallType.INVESTMENTS))));
    }

    /** What the call that waits for its second person will pay back. */
    void atTheEnd() {
        if (book.fund.has(Incident.WAITING_PROPOSAL)) {
            var drawn = Calendar.business(book.calendar.lastDay().minusDays(DRAWN_AT_THE_END));
            book.diary.note(
                    drawn,
                    "line-at-the-end",
                    Book.path("subscription-line"),
                    new Bodies.Movements(
                            List.of(
                                    new Bodies.Movement(
                                            "drawn",
                                            drawn,
                                            book.basisPoints(POINTS_AT_THE_END) / STEP * STEP,
                                            CallType.INVESTMENTS))));
        }
    }

    private boolean borrows() {
        return book.fund.strategy() == Strategy.BUYOUT;
    }
}
