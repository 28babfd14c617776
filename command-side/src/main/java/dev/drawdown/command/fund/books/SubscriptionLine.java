package dev.drawdown.command.fund.books;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the fund has borrowed ahead of its calls, on the axis of effective dates.
 *
 * @param moves minor units by date: drawn above 0, repaid below
 */
public record SubscriptionLine(NavigableMap<LocalDate, Long> moves) {

    SubscriptionLine() {
        this(new TreeMap<>());
    }

    public SubscriptionLine copy() {
        return new SubscriptionLine(new TreeMap<>(moves));
    }

    /** Takes what was drawn, or repaid where it is negative. */
    public void move(LocalDate date, long amount) {
        moves.merge(date, amount, Math::addExact);
    }

    /** The first day at whose close more is repaid than was drawn. */
    public Optional<LocalDate> overdrawn() {
        long outstanding = 0;
        for (var move : moves.entrySet()) {
            outstanding = Math.addExact(outstanding, move.getValue());
            if (outstanding < 0) {
                return Optional.of(move.getKey());
            }
        }
        return Optional.empty();
    }

    /** What is borrowed at the close of a day; below 0 where it is overdrawn. */
    public long outstanding(LocalDate day) {
        return moves.headMap(day, true).values().stream().reduce(0L, Math::addExact);
    }
}
