package dev.drawdown.demo.plan;

import dev.drawdown.event.DistributionType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a distribution consists of: income first, then cost and gain of what was sold. */
record PayoutSizes(Book book) {

    private static final long STEP = 1_000_00L;
    private static final int QUARTERS_OF_RECALL = 14;
    private static final int YEARS_OF_RECALL = 5;
    private static final long TAX_PERCENT = 15;

    /** The parts of about that amount; what was sold has cost its part of what all has cost. */
    List<Bodies.DistributionPart> parts(long about, long income, int quarter) {
        var current = down(Math.min(income, about));
        var sold = down(Math.max(0, about - current));
        var cost = Math.min(sold, costOf(sold));
        var parts = new ArrayList<Bodies.DistributionPart>();
        add(parts, book.fund.strategy().income(), current, false);
        add(
                parts,
                DistributionType.RETURN_OF_CAPITAL,
                down(cost),
                book.fund.has(Incident.RECALLABLE) && quarter < QUARTERS_OF_RECALL);
        add(parts, DistributionType.REALIZED_GAIN, sold - down(cost), false);
        book.cost -= cost;
        return parts;
    }

    private long costOf(long sold) {
        return BigInteger.valueOf(Math.max(0, book.cost))
                .multiply(BigInteger.valueOf(sold))
                .divide(BigInteger.valueOf(Math.max(1, book.value)))
                .longValueExact();
    }

    private void add(
            List<Bodies.DistributionPart> parts,
            DistributionType type,
            long about,
            boolean recallable) {
        if (about > 0) {
            parts.add(
                    new Bodies.DistributionPart(
                            type,
                            Evenly.from(about, STEP, book.weights()),
                            recallable ? Boolean.TRUE : null,
                            recallable
                                    ? book.calendar.start().plusYears(YEARS_OF_RECALL).minusDays(1)
                                    : null));
        }
    }

    /** What the tax authority gets of the income of those who are not exempt. */
    List<Bodies.Tax> withheld(List<Bodies.DistributionPart> parts) {
        if (!book.fund.has(Incident.WITHHELD_TAX)) {
            return List.of();
        }
        return parts.stream()
                .filter(part -> part.type() == book.fund.strategy().income())
                .map(part -> book.lines(part.amountCents()))
                .flatMap(this::taxes)
                .toList();
    }

    private Stream<Bodies.Tax> taxes(List<Long> lines) {
        return book.pledges.stream()
                .filter(pledge -> pledge.partner().taxed())
                .map(pledge -> tax(pledge, lines.get(pledge.seat()) * TAX_PERCENT / 100))
                .flatMap(Stream::ofNullable);
    }

    private Bodies.@Nullable Tax tax(Pledge pledge, long amount) {
        var jurisdiction = book.fund.strategy() == Strategy.REAL_ESTATE ? "DE" : "LU";
        return amount > 0 ? new Bodies.Tax(pledge.commitmentId(), jurisdiction, amount) : null;
    }

    private static long down(long amount) {
        return amount / STEP * STEP;
    }
}
