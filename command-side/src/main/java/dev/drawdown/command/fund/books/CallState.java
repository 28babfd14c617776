package dev.drawdown.command.fund.books;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CapitalCallIssued.Line;
import dev.drawdown.money.Allocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that stands, and how far its lines are paid.
 *
 * @param lines by the number of the commitment
 * @param paid minor units by the number of the commitment
 * @param defaulted the numbers of the commitments whose lines are in default
 */
public record CallState(
        CapitalCallIssued issued,
        Map<Integer, Line> lines,
        Map<Integer, Long> paid,
        Set<Integer> defaulted) {

    CallState(CapitalCallIssued issued) {
        this(
                issued,
                issued.lines().stream().collect(Collectors.toMap(Line::commitment, l -> l)),
                new HashMap<>(),
                new HashSet<>());
    }

    CallState(StandingSnapshot.Call snapshot) {
        this(
                snapshot.issued(),
                snapshot.issued().lines().stream()
                        .collect(Collectors.toMap(Line::commitment, l -> l)),
                new HashMap<>(snapshot.paid()),
                new HashSet<>(snapshot.defaulted()));
    }

    StandingSnapshot.Call snapshot() {
        return new StandingSnapshot.Call(issued, paid, defaulted);
    }

    public @Nullable Line line(int commitment) {
        return lines.get(commitment);
    }

    public long outstanding(int commitment) {
        Line line = lines.get(commitment);
        return line == null ? 0 : Math.subtractExact(line.total(), paidBy(commitment));
    }

    public boolean anythingPaid() {
        return paid.values().stream().anyMatch(amount -> amount != 0);
    }

    /** Takes a payment and says by how much it reduces the unfunded commitment. */
    long pay(int commitment, long amount) {
        long before = reducingPaid(commitment);
        paid.merge(commitment, amount, Math::addExact);
        return Math.subtractExact(reducingPaid(commitment), before);
    }

    /** What is demanded and reduces the unfunded commitment. */
    long reducing(int commitment) {
        Line line = lines.get(commitment);
        return line == null ? 0 : reducing(line.amounts());
    }

    /** What is demanded, reduces the unfunded commitment, and is not paid yet. */
    long outstandingOf(int commitment) {
        return Math.subtractExact(reducing(commitment), reducingPaid(commitment));
    }

    private long paidBy(int commitment) {
        return paid.getOrDefault(commitment, 0L);
    }

    private long reducingPaid(int commitment) {
        Line line = lines.get(commitment);
        return line == null ? 0 : reducing(Allocation.of(paidBy(commitment), line.amounts()));
    }

    private long reducing(List<Long> amounts) {
        long sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            if (issued.parts().get(i).reducesUnfunded()) {
                sum = Math.addExact(sum, amounts.get(i));
            }
        }
        return sum;
    }
}
