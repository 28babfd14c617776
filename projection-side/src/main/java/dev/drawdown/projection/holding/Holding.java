package dev.drawdown.projection.holding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal stands at the close of a date. Amounts are minor units of the fund's currency.
 *
 * @param company absent where something counts before the first purchase does
 * @param invested every purchase since the first
 * @param cost what is left of that: what was sold is released, what was lost is not
 * @param value the last valuation; what was bought since counts at cost, what was sold since cuts
 *     it in proportion to the cost
 * @param valuedOn the date of that valuation, absent before the first
 */
record Holding(
        @Nullable String company,
        @Nullable String sector,
        @Nullable String country,
        Status status,
        long invested,
        long cost,
        long value,
        long income,
        long proceeds,
        @Nullable LocalDate valuedOn,
        @Nullable BigDecimal ownership,
        Participants participants) {

    /** Whether anything of it is left. */
    enum Status {
        HELD,
        EXITED,
        WRITTEN_OFF;

        /** As the table spells it. */
        String word() {
            return switch (this) {
                case HELD -> "held";
                case EXITED -> "exited";
                case WRITTEN_OFF -> "written_off";
            };
        }

        static Status of(String word) {
            return switch (word) {
                case "held" -> HELD;
                case "exited" -> EXITED;
                case "written_off" -> WRITTEN_OFF;
                default -> throw new IllegalStateException("holdings that are " + word);
            };
        }
    }

    private static final Holding NOTHING =
            new Holding(
                    null,
                    null,
                    null,
                    Status.HELD,
                    0,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    Participants.EVERYBODY);

    /**
     * Folds the facts of one date.
     *
     * @param before what stood until then, absent at the first
     * @throws ArithmeticException if an amount leaves 64 bits of minor units
     */
    static Holding on(LocalDate date, @Nullable Holding before, List<HoldingFact> facts) {
        Holding holding = before == null ? NOTHING : before;
        for (HoldingFact fact : HoldingFact.inOrder(facts)) {
            holding =
                    switch (fact) {
                        case HoldingFact.Made f -> holding.bought(f);
                        case HoldingFact.Valued f -> holding.valued(f);
                        case HoldingFact.Income f -> holding.earned(f.amount());
                        case HoldingFact.Exited f -> holding.sold(f);
                        case HoldingFact.WrittenOff _ -> holding.lost();
                    };
        }
        return holding;
    }

    private Holding bought(HoldingFact.Made fact) {
        HoldingFact.Terms terms = fact.terms();
        return new Holding(
                terms.company(),
                terms.sector(),
                terms.country(),
                Status.HELD,
                Math.addExact(invested, fact.amount()),
                Math.addExact(cost, fact.amount()),
                Math.addExact(value, fact.amount()),
                income,
                proceeds,
                valuedOn,
                terms.ownership() == null ? ownership : terms.ownership(),
                terms.participants());
    }

    private Holding valued(HoldingFact.Valued fact) {
        if (status != Status.HELD) {
            return this;
        }
        BigDecimal owned = fact.ownership() == null ? ownership : fact.ownership();
        return new Holding(
                company,
                sector,
                country,
                status,
                invested,
                cost,
                fact.amount(),
                income,
                proceeds,
                fact.date(),
                owned,
                participants);
    }

    private Holding earned(long amount) {
        return with(status, cost, value, Math.addExact(income, amount), proceeds);
    }

    private Holding sold(HoldingFact.Exited fact) {
        long left = Math.subtractExact(cost, fact.released());
        return with(
                fact.complete() ? Status.EXITED : status,
                left,
                fact.complete() ? 0 : share(value, left, cost),
                income,
                Math.addExact(proceeds, fact.amount()));
    }

    private Holding lost() {
        return with(Status.WRITTEN_OFF, cost, 0, income, proceeds);
    }

    private Holding with(Status is, long costs, long worth, long earned, long sold) {
        return new Holding(
                company,
                sector,
                country,
                is,
                invested,
                costs,
                worth,
                earned,
                sold,
                valuedOn,
                ownership,
                participants);
    }

    /** Half-up to the minor unit; what cost nothing is not cut. */
    private static long share(long amount, long part, long whole) {
        if (whole == 0) {
            return amount;
        }
        BigInteger twice = BigInteger.valueOf(2);
        BigInteger of = BigInteger.valueOf(whole);
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .multiply(twice)
                .add(of)
                .divide(of.multiply(twice))
                .longValueExact();
    }
}
