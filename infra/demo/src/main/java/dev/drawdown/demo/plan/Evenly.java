package dev.drawdown.demo.plan;

import dev.drawdown.money.Allocation;
import java.util.List;

/**
 * Amounts whose division among the partners does not depend on the order of their commitments' ids,
 * which a plan cannot know: no two equal commitments compete for a last cent.
 */
final class Evenly {

    private static final int MOST_STEPS = 100_000;

    private Evenly() {}

    /**
     * The first amount of that kind, in steps from the one that is wanted; minor units.
     *
     * @param weights one for each commitment; 0 takes no part
     */
    static long from(long wanted, long step, List<Long> weights) {
        var backwards = weights.reversed();
        for (var steps = 0; steps < MOST_STEPS; steps++) {
            var total = wanted + steps * step;
            if (Allocation.of(total, weights).equals(Allocation.of(total, backwards).reversed())) {
                return total;
            }
        }
        throw new IllegalStateException("no amount from %d divides evenly".formatted(wanted));
    }
}
