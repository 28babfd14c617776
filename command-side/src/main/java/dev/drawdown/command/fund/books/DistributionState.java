package dev.drawdown.command.fund.books;

import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionDeclared.Line;
import dev.drawdown.event.DistributionDeclared.Part;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A distribution that stands, and which of its lines are paid.
 *
 * @param lines by the number of the commitment
 * @param paid the numbers of the commitments that were paid
 */
public record DistributionState(
        DistributionDeclared declared, Map<Integer, Line> lines, Set<Integer> paid) {

    DistributionState(DistributionDeclared declared) {
        this(
                declared,
                declared.lines().stream().collect(Collectors.toMap(Line::commitment, l -> l)),
                new HashSet<>());
    }

    DistributionState(StandingSnapshot.Distribution snapshot) {
        this(
                snapshot.declared(),
                snapshot.declared().lines().stream()
                        .collect(Collectors.toMap(Line::commitment, l -> l)),
                new HashSet<>(snapshot.paid()));
    }

    StandingSnapshot.Distribution snapshot() {
        return new StandingSnapshot.Distribution(declared, paid);
    }

    public boolean has(int commitment) {
        return lines.containsKey(commitment);
    }

    long gross(int commitment) {
        Line line = lines.get(commitment);
        return line == null ? 0 : line.gross();
    }

    /** What may be called again of a line and until when, by the last day. */
    Map<LocalDate, Long> expiring(int commitment) {
        Map<LocalDate, Long> expiring = new TreeMap<>();
        Line line = lines.get(commitment);
        for (int i = 0; line != null && i < line.amounts().size(); i++) {
            Part part = declared.parts().get(i);
            LocalDate lastDay = part.recallExpires();
            boolean right = part.recallable() && !part.type().isReturnedExcess();
            if (right && lastDay != null) {
                expiring.merge(lastDay, line.amounts().get(i), Math::addExact);
            }
        }
        return expiring;
    }

    /** Takes a payment and says by how much it restores the unfunded commitment. */
    long pay(int commitment) {
        paid.add(commitment);
        Line line = lines.get(commitment);
        long restored = 0;
        for (int i = 0; line != null && i < line.amounts().size(); i++) {
            Part part = declared.parts().get(i);
            if (part.recallable() || part.type().isReturnedExcess()) {
                restored = Math.addExact(restored, line.amounts().get(i));
            }
        }
        return restored;
    }
}
