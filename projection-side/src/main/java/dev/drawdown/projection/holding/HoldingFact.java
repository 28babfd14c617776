package dev.drawdown.projection.holding;

import dev.drawdown.projection.version.Chronicle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened to one deal, at the date from which it counts. */
sealed interface HoldingFact extends Chronicle.Fact {

    /**
     * Within a date money moves first, then a valuation says what is left at its close; after the
     * last of it was sold or lost there is nothing to value.
     */
    Comparator<HoldingFact> WITHIN_A_DATE =
            Comparator.comparingInt(HoldingFact::order)
                    .thenComparingLong(HoldingFact::position)
                    .thenComparingInt(HoldingFact::line);

    /** Which line of its event. */
    int line();

    /** Minor units: cost, value, income, proceeds, or the cost that is lost. */
    long amount();

    private int order() {
        return switch (this) {
            case Made _, Income _ -> 0;
            case Exited fact -> fact.complete() ? 2 : 0;
            case Valued _ -> 1;
            case WrittenOff _ -> 2;
        };
    }

    static List<HoldingFact> inOrder(List<HoldingFact> facts) {
        return facts.size() == 1 ? facts : facts.stream().sorted(WITHIN_A_DATE).toList();
    }

    /** A purchase; what it says of the company holds from its date. */
    record Made(LocalDate date, long position, int line, long amount, Terms terms)
            implements HoldingFact {}

    /** What a purchase says beside its cost. */
    record Terms(
            String company,
            @Nullable String sector,
            @Nullable String country,
            @Nullable BigDecimal ownership,
            Participants participants) {}

    /** What it is worth at the close of its date. */
    record Valued(
            LocalDate date, long position, int line, long amount, @Nullable BigDecimal ownership)
            implements HoldingFact {}

    /** A dividend or interest. */
    record Income(LocalDate date, long position, int line, long amount) implements HoldingFact {}

    /** A sale of all or a part. */
    record Exited(
            LocalDate date, long position, int line, long amount, long released, boolean complete)
            implements HoldingFact {}

    /** All that was left is lost. */
    record WrittenOff(LocalDate date, long position, int line, long amount)
            implements HoldingFact {}
}
