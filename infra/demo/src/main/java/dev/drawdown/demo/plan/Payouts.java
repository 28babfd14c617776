package dev.drawdown.demo.plan;

import dev.drawdown.event.DistributionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The fund's distributions: the model says how much, and it is paid when it is worth it. */
final class Payouts {

    private static final int NOTICE_DAYS = 5;
    private static final int WORTH_POINTS = 150;
    private static final int WORTH_INCOME_POINTS = 60;
    private static final int LATE_DAYS = 4;

    private final Book book;
    private final PayoutSizes sizes;
    private long pool;
    private long income;
    private int distributions;

    Payouts(Book book) {
        this.book = book;
        sizes = new PayoutSizes(book);
    }

    void tell(int quarter) {
        var model = book.fund.strategy().model();
        var yield = of(book.value, model.yieldRate());
        income += yield;
        pool += Math.max(yield, of(book.value, model.distributionRate(quarter)));
        var worth = model.yieldRate().signum() > 0 ? WORTH_INCOME_POINTS : WORTH_POINTS;
        if (quarter < firstQuarter() || pool < book.basisPoints(worth)) {
            return;
        }
        var paymentDate =
                Calendar.business(
                        book.calendar
                                .from(quarter)
                                .plusDays(book.dice.between(45, 80, "paid " + quarter)));
        var parts = sizes.parts(pool, income, quarter);
        pay(declare(paymentDate, parts), paymentDate);
        sell(paymentDate, parts);
    }

    /** Where there is current income it flows in the second year, else from the third on. */
    private int firstQuarter() {
        return book.fund.strategy().model().yieldRate().signum() > 0 ? 4 : 8;
    }

    /** Declares a distribution and takes it out of the value; how it is named later. */
    Declared declare(LocalDate paymentDate, List<Bodies.DistributionPart> parts) {
        distributions++;
        var name = "distribution-%02d".formatted(distributions);
        var notice = Calendar.plusBusinessDays(paymentDate, -NOTICE_DAYS);
        var gross = parts.stream().mapToLong(Bodies.DistributionPart::amountCents).sum();
        var body =
                new Bodies.Distribution(
                        notice, paymentDate, parts, book.excusedIds(), sizes.withheld(parts));
        var id = book.enter(notice, name, EntryKind.DISTRIBUTION, body, gross);
        return new Declared(name, id, gross);
    }

    record Declared(String name, String id, long gross) {}

    private void pay(Declared declared, LocalDate day) {
        pool -= Math.min(pool, declared.gross());
        income = 0;
        book.value -= declared.gross();
        var path = Book.path("distributions/" + declared.id() + "/payments");
        if (book.dice.percent(85, declared.name())) {
            book.diary.note(
                    day, declared.name() + "-paid", path, new Bodies.Payout(day, List.of()));
            return;
        }
        // One partner's bank account has changed: its line is paid a few days later.
        var last =
                book.pledges.stream()
                        .filter(pledge -> !book.excused.contains(pledge.seat()))
                        .toList()
                        .getLast();
        var others =
                book.pledges.stream()
                        .filter(pledge -> !book.excused.contains(pledge.seat()))
                        .filter(pledge -> pledge.seat() != last.seat())
                        .map(Pledge::commitmentId)
                        .toList();
        book.diary.note(day, declared.name() + "-paid", path, new Bodies.Payout(day, others));
        var later = Calendar.plusBusinessDays(day, LATE_DAYS);
        book.diary.note(
                later,
                declared.name() + "-paid-late",
                path,
                new Bodies.Payout(later, List.of(last.commitmentId())));
    }

    /** What is paid out has come from the companies. */
    private void sell(LocalDate day, List<Bodies.DistributionPart> parts) {
        book.portfolio.receive(day, sum(parts, book.fund.strategy().income()));
        var cost = sum(parts, DistributionType.RETURN_OF_CAPITAL);
        book.portfolio.sell(
                day, cost, Math.addExact(cost, sum(parts, DistributionType.REALIZED_GAIN)));
    }

    private static long sum(List<Bodies.DistributionPart> parts, DistributionType type) {
        return parts.stream()
                .filter(part -> part.type() == type)
                .mapToLong(Bodies.DistributionPart::amountCents)
                .sum();
    }

    PayoutSizes sizes() {
        return sizes;
    }

    private static long of(long amount, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
