package dev.drawdown.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * One line of every {@link Allocation} by the same weights, worked out without the amounts of the
 * others: whoever sees only its own line sees what all lines together add up with.
 */
public final class Share {

    /** Up to it a quotient worked out as a double is at most one away from the whole one. */
    private static final long SMALL = 1L << 50;

    private final long[] weights;
    private final int line;
    private final BigInteger sum;

    /**
     * The line of so many.
     *
     * @param weights not negative
     * @param line which of them, from 0
     * @throws IllegalArgumentException if a weight is negative or there is no such line
     */
    public Share(List<Long> weights, int line) {
        if (line < 0 || line >= weights.size()) {
            throw new IllegalArgumentException("there is no line " + line);
        }
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative");
        }
        // whole thousands, mostly: without what all have in common the numbers are small
        long common = weights.stream().reduce(0L, Share::common);
        this.weights = weights.stream().mapToLong(w -> common == 0 ? w : w / common).toArray();
        this.line = line;
        this.sum =
                Arrays.stream(this.weights)
                        .mapToObj(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long common(long a, long b) {
        return b == 0 ? a : common(b, a % b);
    }

    /** What the line's weight is divided by, in the same unit as {@link #weight}. */
    public BigInteger sum() {
        return sum;
    }

    public long weight() {
        return weights[line];
    }

    /**
     * The line's amount, as {@link Allocation#of} has it.
     *
     * @param total minor units, may be negative
     * @throws IllegalArgumentException if all weights are zero and the total is not
     */
    public long of(long total) {
        if (sum.signum() == 0 || sum.compareTo(BigInteger.valueOf(SMALL)) > 0) {
            return Allocation.of(total, Arrays.stream(weights).boxed().toList()).get(line);
        }
        long amount = Math.absExact(total);
        long share = small(amount, sum.longValueExact());
        return total < 0 ? -share : share;
    }

    /** A unit that is left goes to the line if fewer lines come before it than units are left. */
    private long small(long amount, long whole) {
        long rest = amount % whole;
        long own = quotient(rest, weights[line], whole);
        long ownRemainder = rest * weights[line] - own * whole;
        long units = rest;
        int before = 0;
        for (int i = 0; i < weights.length; i++) {
            long each = quotient(rest, weights[i], whole);
            long remainder = rest * weights[i] - each * whole;
            units -= each;
            if (remainder > ownRemainder || (remainder == ownRemainder && i < line)) {
                before++;
            }
        }
        long share = Math.addExact(Math.multiplyExact(amount / whole, weights[line]), own);
        return before < units ? share + 1 : share;
    }

    /**
     * The whole part of {@code a * b / whole}, for {@code a} and {@code b} up to {@code whole}. The
     * product need not fit into 64 bits: what is left of it does, and only that is looked at.
     */
    private static long quotient(long a, long b, long whole) {
        long near = (long) ((double) a * b / whole);
        long remainder = a * b - near * whole;
        if (remainder < 0) {
            return near - 1;
        }
        return remainder < whole ? near : near + 1;
    }
}
