package dev.drawdown.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Divides a total among lines by the largest remainder (Hamilton's method) on minor units. Weights
 * are exact, ties go by id, the lines add up to the total always, the same input gives the same
 * lines, and a negative total mirrors the positive one.
 */
public final class Allocation {

    private Allocation() {}

    private record Share(UUID id, long floor, BigInteger remainder) {}

    /**
     * One amount for each weight, in the order of the weights.
     *
     * @param total minor units, may be negative
     * @param weights not negative, and not all zero unless the total is
     * @throws IllegalArgumentException if a weight is negative, or all are zero and the total is
     *     not
     */
    public static SequencedMap<UUID, Long> of(long total, SequencedMap<UUID, Long> weights) {
        BigInteger sum = sum(weights);
        var lines = new LinkedHashMap<UUID, Long>();
        if (sum.signum() == 0) {
            if (total != 0) {
                throw new IllegalArgumentException("nothing to divide by: all weights are zero");
            }
            weights.keySet().forEach(id -> lines.put(id, 0L));
            return lines;
        }
        BigInteger amount = BigInteger.valueOf(total).abs();
        List<Share> shares = new ArrayList<>(weights.size());
        weights.forEach(
                (id, weight) -> {
                    BigInteger[] divided =
                            amount.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
                    shares.add(new Share(id, divided[0].longValueExact(), divided[1]));
                });
        var extra = extraCents(amount, shares);
        long sign = total < 0 ? -1 : 1;
        shares.forEach(
                share ->
                        lines.put(
                                share.id(),
                                sign * (share.floor() + extra.getOrDefault(share.id(), 0L))));
        return lines;
    }

    /** Who gets one of the units that the floors leave over: the largest remainders, then by id. */
    private static Map<UUID, Long> extraCents(BigInteger amount, List<Share> shares) {
        BigInteger given =
                shares.stream()
                        .map(share -> BigInteger.valueOf(share.floor()))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        Map<UUID, Long> extra = new TreeMap<>();
        shares.stream()
                .sorted(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::id))
                .limit(amount.subtract(given).longValueExact())
                .forEach(share -> extra.put(share.id(), 1L));
        return extra;
    }

    private static BigInteger sum(SequencedMap<UUID, Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights.values()) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is negative");
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        return sum;
    }
}
