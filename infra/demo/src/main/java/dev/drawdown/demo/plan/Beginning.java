package dev.drawdown.demo.plan;

import dev.drawdown.event.CommitmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fund is opened, its terms are set, the partners commit. */
record Beginning(Book book) {

    private static final int CURE_DAYS = 10;
    private static final int DAYS_OF_CLOSING = 35;
    private static final int SHARE_BEFORE_INCREASE = 2;
    private static final long LARGE = 25_000_000_00L;

    void tell() {
        var start = book.calendar.start();
        book.diary.note(
                start,
                "fund",
                "/api/funds",
                new Bodies.Fund(
                        book.fund.name(),
                        book.fund.currency(),
                        start.getYear(),
                        book.fund.strategy().words(),
                        start));
        book.diary.note(
                start,
                "terms",
                Book.path("terms"),
                new Bodies.Terms(
                        start,
                        CURE_DAYS,
                        new BigDecimal("0.08"),
                        book.fund.has(Incident.FOUR_EYES) ? book.threshold() : null));
        book.pledges.forEach(this::commit);
    }

    private void commit(Pledge pledge) {
        var day =
                Calendar.business(
                        book.calendar
                                .start()
                                .plusDays(
                                        book.dice.between(
                                                3, DAYS_OF_CLOSING, "commits " + pledge.seat())));
        var raisedLater = book.fund.has(Incident.INCREASED_COMMITMENT) && pledge.seat() == 0;
        var first = raisedLater ? pledge.amount() / SHARE_BEFORE_INCREASE : pledge.amount();
        book.diary.note(
                day,
                pledge.command(),
                Book.path("commitments"),
                new Bodies.Commitment(
                        pledge.partner().partnerId(), first, shareClass(pledge), day));
        if (raisedLater) {
            increase(pledge, day.plusDays(2), pledge.amount() - first);
        }
    }

    private void increase(Pledge pledge, LocalDate day, long delta) {
        book.diary.note(
                day,
                pledge.command() + "-increase",
                Book.path("commitments/" + pledge.commitmentId() + "/changes"),
                new Bodies.Change(CommitmentKind.INCREASE, delta, day));
    }

    private static String shareClass(Pledge pledge) {
        return pledge.amount() >= LARGE ? "A" : "B";
    }
}
