package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.callcapital.CallPlan;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CapitalCallIssued.Line;
import dev.drawdown.event.CapitalCallIssued.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Divides a call among the commitments and refuses what exceeds any of them. */
public final class CallLines {

    private final Standing books;
    private final CallPlan plan;

    public CallLines(Standing books, CallPlan plan) {
        this.books = books;
        this.plan = plan;
    }

    /**
     * The lines, ordered by the id of the commitment.
     *
     * @throws CallExceedsUnfundedCommitment if a line demands more than may still be called
     */
    public List<Line> lines() {
        List<Line> lines = plan.basis() == AllocationBasis.BY_HAND ? byHand() : divided();
        List<Boolean> reduces = plan.parts().stream().map(CallPlan.Part::reducesUnfunded).toList();
        lines.forEach(line -> refuseBeyondUnfunded(books, line, reduces, plan.dueDate()));
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
            Line line = new Line(sharing.get(i).number(), weights.get(i), amounts);
            if (line.total() != 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    private long weight(Commitment commitment) {
        LocalDate due = plan.dueDate();
        return switch (plan.basis()) {
            case COMMITMENT -> Math.max(0, commitment.amountAt(due));
            case UNFUNDED -> Math.max(0, books.callable(commitment, due));
            case BY_HAND -> 0;
        };
    }

    private List<Line> byHand() {
        Map<UUID, CallPlan.Line> given = new HashMap<>();
        for (CallPlan.Line line : plan.lines()) {
            if (given.put(line.commitmentId(), line) != null) {
                throw new LinesDoNotAddUp(
                        "Commitment %s has two lines.".formatted(line.commitmentId()));
            }
        }
        List<Line> lines =
                given.values().stream()
                        .sorted(Comparator.comparing(CallPlan.Line::commitmentId))
                        .map(
                                line ->
                                        new Line(
                                                books.commitments()
                                                        .get(line.commitmentId())
                                                        .number(),
                                                0,
                                                line.amounts()))
                        .toList();
        Shares.refuseUnlessTheyAddUp(
                plan.parts().stream().map(CallPlan.Part::amount).toList(),
                lines.stream().map(Line::amounts).toList());
        return lines;
    }

    /**
     * Holds every line against what may still be called of its commitment.
     *
     * @throws CallExceedsUnfundedCommitment if a line demands more
     */
    public static void refuseBeyondUnfunded(Standing books, CapitalCallIssued call) {
        List<Boolean> reduces = call.parts().stream().map(Part::reducesUnfunded).toList();
        call.lines().forEach(line -> refuseBeyondUnfunded(books, line, reduces, call.dueDate()));
    }

    private static void refuseBeyondUnfunded(
            Standing books, Line line, List<Boolean> reduces, LocalDate due) {
        long demanded = 0;
        for (int i = 0; i < line.amounts().size(); i++) {
            if (reduces.get(i)) {
                demanded = Math.addExact(demanded, line.amounts().get(i));
            }
        }
        Commitment commitment = books.commitments().numbered(line.commitment());
        long callable = books.callable(commitment, due);
        if (demanded > 0 && demanded > callable) {
            throw new CallExceedsUnfundedCommitment(commitment.id(), demanded, callable);
        }
    }
}
