package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.distribute.DistributionPlan;
import dev.drawdown.command.fund.distribute.WithheldExceedsGross;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.DistributionDeclared.Line;
import dev.drawdown.event.DistributionDeclared.Withheld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Divides a distribution among the commitments. */
public final class DistributionLines {

    private final Standing books;
    private final DistributionPlan plan;
    private final Map<UUID, List<Withheld>> withheld = new HashMap<>();

    public DistributionLines(Standing books, DistributionPlan plan) {
        this.books = books;
        this.plan = plan;
        plan.withheld()
                .forEach(
                        tax ->
                                withheld.computeIfAbsent(tax.commitmentId(), _ -> new ArrayList<>())
                                        .add(new Withheld(tax.jurisdiction(), tax.amount())));
    }

    /**
     * The lines, ordered by the id of the commitment.
     *
     * @throws WithheldExceedsGross if a line keeps back more than it pays
     */
    public List<Line> lines() {
        List<Line> lines = plan.basis() == AllocationBasis.BY_HAND ? byHand() : divided();
        Set<UUID> taxed = new HashSet<>(withheld.keySet());
        for (Line line : lines) {
            UUID id = books.commitments().numbered(line.commitment()).id();
            taxed.remove(id);
            if (line.tax() > Math.max(0, line.gross())) {
                throw new WithheldExceedsGross(id);
            }
        }
        taxed.stream()
                .findFirst()
                .ifPresent(
                        id -> {
                            throw new CommitmentNotFound(id);
                        });
        return lines;
    }

    private List<Line> divided() {
        List<Commitment> sharing =
                books.commitments().all().stream()
                        .filter(commitment -> !plan.excused().contains(commitment.id()))
                        .sorted(Comparator.comparing(Commitment::id))
                        .toList();
        List<Long> weights = sharing.stream().map(this::weight).toList();
        List<List<Long>> columns =
                plan.parts().stream().map(part -> Shares.of(part.amount(), weights)).toList();
        List<Line> lines = new ArrayList<>(sharing.size());
        for (int i = 0; i < sharing.size(); i++) {
            int row = i;
            List<Long> amounts = columns.stream().map(column -> column.get(row)).toList();
            if (amounts.stream().anyMatch(amount -> amount != 0)) {
                lines.add(line(sharing.get(i), weights.get(i), amounts));
            }
        }
        return lines;
    }

    private long weight(Commitment commitment) {
        return switch (plan.basis()) {
            case COMMITMENT -> Math.max(0, commitment.amountAt(plan.paymentDate()));
            case UNFUNDED -> Math.max(0, books.unfunded(commitment, plan.paymentDate()));
            case BY_HAND -> 0;
        };
    }

    private List<Line> byHand() {
        Set<UUID> seen = new HashSet<>();
        List<Line> lines =
                plan.lines().stream()
                        .sorted(Comparator.comparing(DistributionPlan.Line::commitmentId))
                        .map(
                                given -> {
                                    if (!seen.add(given.commitmentId())) {
                                        throw new LinesDoNotAddUp(
                                                "Commitment %s has two lines."
                                                        .formatted(given.commitmentId()));
                                    }
                                    return line(
                                            books.commitments().get(given.commitmentId()),
                                            0,
                                            given.amounts());
                                })
                        .toList();
        Shares.refuseUnlessTheyAddUp(
                plan.parts().stream().map(DistributionPlan.Part::amount).toList(),
                lines.stream().map(Line::amounts).toList());
        return lines;
    }

    private Line line(Commitment commitment, long weight, List<Long> amounts) {
        return new Line(
                commitment.number(),
                weight,
                amounts,
                withheld.getOrDefault(commitment.id(), List.of()));
    }
}
