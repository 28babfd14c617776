package dev.drawdown.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a total among lines by the largest remainder (Hamilton's method) on minor units. Weights
 * are exact, the lines add up to the total always, the same input gives the same lines, and a
 * negative total mirrors the positive one. Ties go to the earlier line: callers order lines by
 * commitment id.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * One amount for each weight.
     *
     * @param total minor units, may be negative
     * @param weights not negative, and not all zero unless the total is
     * @throws IllegalArgumentException if a weight is negative, or all are zero and the total is
     *     not
     */
    public static List<Long> of(long total, List<Long> weights) {
        BigInteger sum = sum(weights);
        if (sum.signum() == 0) {
            if (total != 0) {
                throw new IllegalArgumentException("nothing to divide by: all weights are zero");
            }
            return weights.stream().map(_ -> 0L).toList();
        }
        if (weights.size() == 1) {
            return List.of(total);
        }
        if (sum.equals(BigInteger.valueOf(total))) {
            return List.copyOf(weights); // a line that is paid in full: nothing is left over
        }
        BigInteger amount = BigInteger.valueOf(total).abs();
        List<BigInteger> remainders = new ArrayList<>(weights.size());
        long[] lines = new long[weights.size()];
        BigInteger left = amount;
        for (int i = 0; i < lines.length; i++) {
            BigInteger[] divided =
                    amount.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(sum);
            lines[i] = divided[0].longValueExact();
            remainders.add(divided[1]);
            left = left.subtract(divided[0]);
        }
        IntStream.range(0, lines.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left.longValueExact())
                .forEach(i -> lines[i]++);
        long sign = total < 0 ? -1 : 1;
        return IntStream.range(0, lines.length).mapToObj(i -> sign * lines[i]).toList();
    }

    private static BigInteger sum(List<Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is negative");
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        return sum;
    }
}
