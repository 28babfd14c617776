package dev.drawdown.projection.holding;

import java.util.List;
import java.util.UUID;

/**
 * Who takes part in a deal.
 *
 * @param commitments in the order in which the database sorts ids, so that whoever divides the deal
 *     divides it alike; none where everybody takes part, pro rata to commitments
 * @param weights one for each
 */
record Participants(List<UUID> commitments, List<Long> weights) {

    static final Participants EVERYBODY = new Participants(List.of(), List.of());

    Participants {
        commitments = List.copyOf(commitments);
        weights = List.copyOf(weights);
    }
}
