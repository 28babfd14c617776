package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.charge.Charge;
import dev.drawdown.event.FundChargeRecorded.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Divides a charge among the commitments, or holds the lines given by hand to it. */
public final class ChargeLines {

    private final Standing books;
    private final Charge charge;

    public ChargeLines(Standing books, Charge charge) {
        this.books = books;
        this.charge = charge;
    }

    /**
     * The lines, ordered by the id of the commitment.
     *
     * @throws LinesDoNotAddUp if lines given by hand do not
     * @throws NothingToAllocate if no commitment can bear a share
     */
    public List<Line> lines() {
        return charge.lines().isEmpty() ? divided() : byHand();
    }

    private List<Line> divided() {
        List<Commitment> bearing =
                books.commitments().all().stream()
                        .sorted(Comparator.comparing(Commitment::id))
                        .toList();
        List<Long> amounts =
                Shares.of(
                        charge.amount(),
                        bearing.stream().map(c -> Math.max(0, c.amountAt(charge.date()))).toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) != 0) {
                lines.add(new Line(bearing.get(i).number(), amounts.get(i)));
            }
        }
        return lines;
    }

    private List<Line> byHand() {
        Set<UUID> given = new HashSet<>();
        long sum = 0;
        for (Charge.Line line : charge.lines()) {
            if (!given.add(line.commitmentId())) {
                throw new LinesDoNotAddUp(
                        "Commitment %s has two lines.".formatted(line.commitmentId()));
            }
            sum = Math.addExact(sum, line.amount());
        }
        if (sum != charge.amount()) {
            throw new LinesDoNotAddUp(
                    "The lines add up to %d, the charge says %d.".formatted(sum, charge.amount()));
        }
        return charge.lines().stream()
                .sorted(Comparator.comparing(Charge.Line::commitmentId))
                .map(
                        line ->
                                new Line(
                                        books.commitments().get(line.commitmentId()).number(),
                                        line.amount()))
                .toList();
    }
}
