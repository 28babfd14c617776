package dev.drawdown.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who pays a call when: most on the day, some early, some late, some in two goes. */
final class Receipts {

    private static final int CALM_DAYS = 25;
    private static final int WRONG_CALL = 4;

    private final Book book;
    private final BankFiles files;
    private final Defaults defaults;
    private final List<Receipt> carried = new ArrayList<>();

    Receipts(Book book) {
        this.book = book;
        files = new BankFiles(book);
        defaults = new Defaults(book);
    }

    /**
     * What is paid on a call.
     *
     * @param paidWithNext whether the late ones wait for the next call and pay both
     * @return how much of it can be invested
     */
    long of(Call call, boolean paidWithNext) {
        var onTime = new ArrayList<>(carried.stream().map(late -> late.on(call.due())).toList());
        carried.clear();
        var late = new ArrayList<Receipt>();
        var invested = 0L;
        var defaulter = defaults.of(call);
        var lines = call.lines();
        var investing = call.invested();
        for (var pledge : book.pledges) {
            long owed = lines.get(pledge.seat());
            long paid = owed;
            if (pledge.seat() == defaulter) {
                paid = defaults.tell(call, pledge, owed);
            } else if (owed > 0) {
                pay(call, pledge, owed, onTime, late);
            }
            invested += paid == owed ? investing.get(pledge.seat()) : 0;
        }
        receive(call, onTime);
        if (paidWithNext) {
            carried.addAll(late);
        } else if (!late.isEmpty()) {
            files.note(call.name() + "-payments-late", late);
        }
        return invested;
    }

    private void receive(Call call, List<Receipt> onTime) {
        var name = call.name() + "-payments";
        if (book.fund.has(Incident.WRONG_PAYMENT)
                && call.name().equals("call-%02d".formatted(WRONG_CALL))) {
            files.noteWrongly(name, onTime);
        } else {
            files.note(name, onTime);
        }
    }

    private void pay(
            Call call, Pledge pledge, long owed, List<Receipt> onTime, List<Receipt> late) {
        var dice = book.dice.of(call.name());
        var habit = calm(call) ? 0 : dice.between(1, 100, "habit " + pledge.seat());
        var early = Math.max(0, dice.between(-3, 2, "early " + pledge.seat()));
        var day = Calendar.plusBusinessDays(call.due(), -early);
        var later =
                Calendar.plusBusinessDays(call.due(), dice.between(2, 8, "late " + pledge.seat()));
        if (habit <= 95) {
            onTime.add(new Receipt(call, pledge, owed, day));
        } else if (habit <= 98 || owed < 10) {
            late.add(new Receipt(call, pledge, owed, later));
        } else {
            var first = owed * 6 / 10;
            onTime.add(new Receipt(call, pledge, first, call.due()));
            late.add(new Receipt(call, pledge, owed - first, later));
        }
    }

    /** Shortly before the end everybody pays in time: what is open there is open on purpose. */
    private boolean calm(Call call) {
        return !call.due().isBefore(lastDay().minusDays(CALM_DAYS));
    }

    private LocalDate lastDay() {
        return book.calendar.lastDay();
    }

    /** On a call that is not due yet: some pay ahead, one of them a part. */
    void ahead(Call call) {
        var payers = new ArrayList<Receipt>();
        var lines = call.lines();
        for (var pledge : book.pledges) {
            long owed = lines.get(pledge.seat());
            if (owed > 1 && pledge.seat() % 5 < 2) {
                payers.add(
                        new Receipt(
                                call,
                                pledge,
                                payers.isEmpty() ? owed / 2 : owed,
                                Calendar.business(lastDay())));
            }
        }
        files.note(call.name() + "-payments", payers);
    }
}
