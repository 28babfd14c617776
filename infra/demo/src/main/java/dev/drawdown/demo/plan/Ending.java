package dev.drawdown.demo.plan;

import java.time.LocalDate;
import java.util.List;

/** What is under way on the last day. */
record Ending(Book book, Drawdowns drawdowns, Payouts payouts) {

    private static final int NOTICE_DAYS = 4;
    private static final int DUE_DAYS = 10;
    private static final int PAYMENT_DAYS = 8;
    private static final int CALLED_POINTS = 450;
    private static final int PROPOSED_POINTS = 600;
    private static final int DISTRIBUTED_POINTS = 180;
    private static final int PERCENT_OF_YEAR = 25;

    void tell() {
        if (book.fund.has(Incident.OPEN_CALL)) {
            drawdowns.receipts().ahead(drawdowns.issue(noticed(), due(), parts(CALLED_POINTS)));
        }
        if (book.fund.has(Incident.DECLARED_DISTRIBUTION)) {
            payouts.declare(
                    Calendar.plusBusinessDays(book.calendar.lastDay(), PAYMENT_DAYS),
                    payouts.sizes()
                            .parts(
                                    book.basisPoints(DISTRIBUTED_POINTS),
                                    0,
                                    book.calendar.quarters()));
        }
        if (book.fund.has(Incident.WAITING_PROPOSAL)) {
            drawdowns.propose(
                    Calendar.business(book.calendar.lastDay()), due(), parts(PROPOSED_POINTS));
        }
    }

    private List<Bodies.CallPart> parts(int points) {
        return drawdowns
                .sizes()
                .parts(
                        book.basisPoints(points),
                        book.calendar.quarters() / Calendar.QUARTERS_A_YEAR,
                        PERCENT_OF_YEAR,
                        false);
    }

    private LocalDate noticed() {
        return Calendar.plusBusinessDays(book.calendar.lastDay(), -NOTICE_DAYS);
    }

    private LocalDate due() {
        return Calendar.plusBusinessDays(book.calendar.lastDay(), DUE_DAYS);
    }
}
