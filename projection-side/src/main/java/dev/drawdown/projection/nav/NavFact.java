package dev.drawdown.projection.nav;

import dev.drawdown.projection.version.Chronicle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that was given for a fund's day. Amounts are minor units of its currency.
 *
 * @param gross before accrued carry, absent where not stated
 * @param units of the fund in issue, absent where it has none
 */
record NavFact(
        LocalDate date,
        long position,
        Source source,
        @Nullable Long gross,
        long net,
        @Nullable BigDecimal units)
        implements Chronicle.Fact {

    /** Who gave it; what comes later counts more, whenever it was recorded. */
    enum Source {
        MARK,
        STRUCK;

        /** As the table spells it. */
        String word() {
            return this == MARK ? "mark" : "struck";
        }

        static Source of(String word) {
            return switch (word) {
                case "mark" -> MARK;
                case "struck" -> STRUCK;
                default -> throw new IllegalStateException("values that are " + word);
            };
        }
    }

    private static final Comparator<NavFact> BY_WEIGHT =
            Comparator.comparing(NavFact::source).thenComparingLong(NavFact::position);

    /** What the day was worth. */
    record Nav(Source source, @Nullable Long gross, long net, @Nullable BigDecimal units) {}

    /** Of one day: struck before marked, and of each the last recorded; no other day counts. */
    static Nav on(LocalDate date, @Nullable Nav before, List<NavFact> facts) {
        NavFact stands = Objects.requireNonNull(facts.stream().max(BY_WEIGHT).orElse(null));
        return new Nav(stands.source(), stands.gross(), stands.net(), stands.units());
    }
}
