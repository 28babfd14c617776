package dev.drawdown.projection.capital;

import org.jspecify.annotations.Nullable;

/**
 * The sum of several commitments' standings, or a difference of two such sums; minor units of one
 * currency.
 *
 * @param accounts how many commitments
 * @param valued how many of them have a value; the others count as zero in {@code nav}
 */
public record Totals(
        int accounts,
        int valued,
        long committed,
        long called,
        long contributed,
        long distributed,
        long nav,
        long unfunded) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

    public static Totals of(@Nullable Standing standing) {
        if (standing == null) {
            return NONE;
        }
        Long nav = standing.nav();
        return new Totals(
                1,
                nav == null ? 0 : 1,
                standing.commitment(),
                standing.buckets().called(),
                standing.buckets().paidIn(),
                standing.buckets().distributed(),
                nav == null ? 0 : nav,
                standing.unfunded());
    }

    /**
     * Adds.
     *
     * @throws ArithmeticException if a sum leaves 64 bits of minor units
     */
    public Totals plus(Totals other) {
        return new Totals(
                Math.addExact(accounts, other.accounts),
                Math.addExact(valued, other.valued),
                Math.addExact(committed, other.committed),
                Math.addExact(called, other.called),
                Math.addExact(contributed, other.contributed),
                Math.addExact(distributed, other.distributed),
                Math.addExact(nav, other.nav),
                Math.addExact(unfunded, other.unfunded));
    }

    /**
     * Subtracts.
     *
     * @throws ArithmeticException if a difference leaves 64 bits of minor units
     */
    Totals minus(Totals other) {
        return new Totals(
                Math.subtractExact(accounts, other.accounts),
                Math.subtractExact(valued, other.valued),
                Math.subtractExact(committed, other.committed),
                Math.subtractExact(called, other.called),
                Math.subtractExact(contributed, other.contributed),
                Math.subtractExact(distributed, other.distributed),
                Math.subtractExact(nav, other.nav),
                Math.subtractExact(unfunded, other.unfunded));
    }

    boolean isNone() {
        return equals(NONE);
    }
}
