package dev.drawdown.command.fund.books;

import dev.drawdown.money.Allocation;
import java.util.List;

/** Dividing an amount among lines, and holding lines given by hand to their amounts. */
final class Shares {

    private Shares() {}

    static List<Long> of(long amount, List<Long> weights) {
        if (amount != 0 && weights.stream().allMatch(weight -> weight == 0)) {
            throw new NothingToAllocate();
        }
        return Allocation.of(amount, weights);
    }

    /** Every line has one amount for each part, and each part's column adds up to its amount. */
    static void refuseUnlessTheyAddUp(List<Long> amounts, List<List<Long>> lines) {
        for (List<Long> line : lines) {
            if (line.size() != amounts.size()) {
                throw new LinesDoNotAddUp(
                        "A line has %d amounts for %d parts."
                                .formatted(line.size(), amounts.size()));
            }
        }
        for (int i = 0; i < amounts.size(); i++) {
            int part = i;
            long sum = lines.stream().map(line -> line.get(part)).reduce(0L, Math::addExact);
            if (sum != amounts.get(i)) {
                throw new LinesDoNotAddUp(
                        "The lines of part %d add up to %d, the part says %d."
                                .formatted(i + 1, sum, amounts.get(i)));
            }
        }
    }
}
