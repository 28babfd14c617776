package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.distribute.DistributionAlreadyPaid;
import dev.drawdown.command.fund.distribute.PayDistribution;
import java.util.List;
import java.util.UUID;

/** Which lines of a distribution a payment covers. */
public final class Payouts {

    private final Standing books;

    public Payouts(Standing books) {
        this.books = books;
    }

    /**
     * The fund's numbers of the commitments that are paid now.
     *
     * @throws DistributionAlreadyPaid if a line that is named was paid before, or none is left
     */
    public List<Integer> covered(DistributionState distribution, PayDistribution command) {
        if (command.commitmentIds().isEmpty()) {
            return rest(distribution, command.distributionId());
        }
        return command.commitmentIds().stream()
                .distinct()
                .map(id -> due(distribution, id))
                .toList();
    }

    private static List<Integer> rest(DistributionState distribution, UUID id) {
        List<Integer> rest =
                distribution.lines().keySet().stream()
                        .filter(number -> !distribution.paid().contains(number))
                        .sorted()
                        .toList();
        if (rest.isEmpty()) {
            throw new DistributionAlreadyPaid(id);
        }
        return rest;
    }

    private int due(DistributionState distribution, UUID id) {
        Commitment commitment = books.commitments().get(id);
        if (!distribution.has(commitment.number())) {
            throw new CommitmentNotFound(id);
        }
        if (distribution.paid().contains(commitment.number())) {
            throw new DistributionAlreadyPaid(id);
        }
        return commitment.number();
    }
}
