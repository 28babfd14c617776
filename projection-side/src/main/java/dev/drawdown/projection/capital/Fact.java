package dev.drawdown.projection.capital;

import dev.drawdown.event.OpeningBalanceReported.Buckets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one commitment, at the date from which it counts. The facts of a
 * commitment are all that its account is made of.
 */
sealed interface Fact {

    /**
     * Within a date amounts move first, then a report says how they stand at its close, then a mark
     * says what that is worth; of two reports or marks the one recorded later wins.
     */
    Comparator<Fact> WITHIN_A_DATE =
            Comparator.comparingInt(Fact::order)
                    .thenComparingLong(Fact::position)
                    .thenComparingInt(Fact::line);

    LocalDate date();

    long position();

    /** Which line of its event. */
    int line();

    /** Whether it says what the commitment is worth. */
    default boolean isValue() {
        return switch (this) {
            case Committed _, Moved _ -> false;
            case Reported _, Marked _ -> true;
        };
    }

    private int order() {
        return switch (this) {
            case Committed _, Moved _ -> 0;
            case Reported _ -> 1;
            case Marked _ -> 2;
        };
    }

    /**
     * The commitment moves.
     *
     * @param restated only aligns the commitment with what a report says; the report states its own
     *     unfunded amount, so that stays
     */
    record Committed(LocalDate date, long position, int line, long delta, boolean restated)
            implements Fact {}

    /**
     * Money moves, or what may still be called does.
     *
     * @param buckets by how much each cumulative amount moves
     * @param unfunded by how much the unfunded amount moves
     */
    record Moved(LocalDate date, long position, int line, Buckets buckets, long unfunded)
            implements Fact {

        /** Whether anything is paid, or may not be called again any more. */
        boolean movesMoney() {
            return Math.addExact(buckets.contributedInside(), buckets.contributedOutside()) != 0
                    || buckets.returnedExcess() != 0
                    || buckets.distributed() != 0
                    || buckets.recallable() != 0;
        }
    }

    /** An opening balance: absolute at the close of its date. */
    record Reported(
            LocalDate date,
            long position,
            int line,
            Buckets buckets,
            long unfunded,
            @Nullable Long nav,
            @Nullable BigDecimal irr)
            implements Fact {}

    /** A line of a valuation. */
    record Marked(LocalDate date, long position, int line, long nav) implements Fact {}

    /** Facts of one date, as they are to be folded. */
    static List<Fact> inOrder(List<Fact> facts) {
        return facts.size() < 2 ? facts : facts.stream().sorted(WITHIN_A_DATE).toList();
    }
}
