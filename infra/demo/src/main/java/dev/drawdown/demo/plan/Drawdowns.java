package dev.drawdown.demo.plan;

import dev.drawdown.event.CallType;
import dev.drawdown.event.ReasonCode;
import java.time.LocalDate;
import java.util.List;

/** The fund's capital calls, and what the partners pay on them. */
final class Drawdowns {

    private static final int NOTICE_DAYS = 10;
    private static final int WRONG_CALL = 5;
    private static final long TENFOLD = 10;

    private final Book book;
    private final CallSizes sizes;
    private final Receipts receipts;
    private final SubscriptionLine line;
    private final List<CallSchedule.Planned> schedule;
    private int yearSized = -1;
    private long ofYear;
    private int calls;

    Drawdowns(Book book) {
        this.book = book;
        sizes = new CallSizes(book);
        receipts = new Receipts(book);
        line = new SubscriptionLine(book);
        schedule = new CallSchedule(book).calls();
    }

    void tell(int quarter) {
        schedule.stream()
                .filter(planned -> book.calendar.quarterOf(planned.due()) == quarter)
                .forEach(this::tell);
    }

    private void tell(CallSchedule.Planned planned) {
        if (planned.year() != yearSized) {
            yearSized = planned.year();
            ofYear = sizes.ofYear(yearSized);
        }
        var parts =
                sizes.parts(
                        ofYear / planned.ofYear() * planned.share() / 100,
                        planned.year(),
                        planned.share() / planned.ofYear(),
                        calls == 0);
        if (!parts.isEmpty()) {
            var notice = Calendar.plusBusinessDays(planned.due(), -NOTICE_DAYS);
            var call = issue(notice, planned.due(), parts);
            var invested = receipts.of(call, paidWithNext(planned));
            book.value += invested;
            book.cost += invested;
            book.portfolio.buy(planned.due(), invested);
            line.bridge(call);
        }
    }

    /** Issues a call, wrongly at first where that is this fund's incident. */
    Call issue(LocalDate notice, LocalDate due, List<Bodies.CallPart> parts) {
        calls++;
        var name = "call-%02d".formatted(calls);
        if (book.fund.has(Incident.WRONG_CALL) && calls == WRONG_CALL) {
            issueWrongly(notice, due, parts, name);
        }
        var body = new Bodies.Call(notice, due, parts, book.excusedIds());
        var total = parts.stream().mapToLong(Bodies.CallPart::amountCents).sum();
        var id = book.enter(notice, name, EntryKind.CALL, body, total);
        var columns = parts.stream().map(part -> book.lines(part.amountCents())).toList();
        var call = new Call(name, id, notice, due, parts, columns);
        book.call(call.lines());
        return call;
    }

    /** Records a call that nobody has released yet. */
    void propose(LocalDate notice, LocalDate due, List<Bodies.CallPart> parts) {
        calls++;
        book.diary.note(
                notice,
                "call-%02d".formatted(calls),
                Book.path(EntryKind.CALL.path()),
                new Bodies.Call(notice, due, parts, book.excusedIds()));
    }

    CallSizes sizes() {
        return sizes;
    }

    Receipts receipts() {
        return receipts;
    }

    /** A zero too many in the expenses, found and undone before anybody has paid. */
    private void issueWrongly(
            LocalDate notice, LocalDate due, List<Bodies.CallPart> parts, String name) {
        var wrong =
                parts.stream()
                        .map(
                                part ->
                                        part.type() == CallType.PARTNERSHIP_EXPENSES
                                                ? new Bodies.CallPart(
                                                        part.type(), part.amountCents() * TENFOLD)
                                                : part)
                        .toList();
        book.diary.note(
                notice,
                name + "-wrong",
                Book.path(EntryKind.CALL.path()),
                new Bodies.Call(notice, due, wrong, book.excusedIds()));
        book.diary.note(
                notice,
                name + "-reversal",
                Book.path("reversals"),
                new Bodies.Reversal(
                        Command.made(name + "-wrong", "eventId@" + EntryKind.CALL.event()),
                        ReasonCode.WRONG_AMOUNT));
    }

    /** Whether the next call is due so soon that the late ones pay both at once. */
    private boolean paidWithNext(CallSchedule.Planned planned) {
        return schedule.stream()
                .filter(next -> next.number() == planned.number() + 1)
                .anyMatch(next -> book.calendar.inOneQuarter(planned.due(), next.due()));
    }
}
