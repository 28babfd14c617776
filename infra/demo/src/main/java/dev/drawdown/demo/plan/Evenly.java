package dev.drawdown.demo.plan;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Amounts whose division among the partners does not depend on the order of their commitments' ids,
 * which a plan cannot know: no two equal commitments compete for a last cent.
 */
final class Evenly {

    private static final int MOST_STEPS = 1_000_000;

    private Evenly() {}

    /**
     * The first such amount, in steps from a wanted one that is a multiple of them; minor units.
     *
     * @param weights one for each commitment; 0 takes no part
     */
    static long from(long wanted, long step, List<Long> weights) {
        var unit =
                weights.stream()
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::gcd)
                        .longValueExact();
        var shares = weights.stream().mapToLong(weight -> weight / unit).toArray();
        var sum = Arrays.stream(shares).sum();
        for (var steps = 0; steps < MOST_STEPS; steps++) {
            var total = Math.addExact(wanted, Math.multiplyExact(steps, step));
            if (even(total % sum, shares, sum)) {
                return total;
            }
        }
        throw new IllegalStateException("no amount from %d divides evenly".formatted(wanted));
    }

    /** The last cents go to the largest remainders: the last of those must not have an equal. */
    private static boolean even(long rest, long[] shares, long sum) {
        var remainders = Arrays.stream(shares).map(share -> rest * share % sum).sorted().toArray();
        var cents = Math.toIntExact(Arrays.stream(remainders).sum() / sum);
        var first = remainders.length - cents;
        return cents == 0 || remainders[first] != remainders[first - 1];
    }
}
