package dev.drawdown.demo.plan;

import dev.drawdown.event.CallType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A capital call with its lines.
 *
 * @param callId as it is written in later commands
 * @param columns for each part an amount for each seat; minor units
 */
record Call(
        String name,
        String callId,
        LocalDate notice,
        LocalDate due,
        List<Bodies.CallPart> parts,
        List<List<Long>> columns) {

    long total() {
        return parts.stream().mapToLong(Bodies.CallPart::amountCents).sum();
    }

    /** What each seat owes. */
    List<Long> lines() {
        return IntStream.range(0, columns.getFirst().size())
                .mapToObj(seat -> columns.stream().mapToLong(column -> column.get(seat)).sum())
                .toList();
    }

    /** What each seat gives for investments: the rest is spent, not held. */
    List<Long> invested() {
        return IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).type() == CallType.INVESTMENTS)
                .mapToObj(columns::get)
                .findFirst()
                .orElseGet(() -> lines().stream().map(line -> 0L).toList());
    }
}
