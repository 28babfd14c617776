package dev.drawdown.projection.batch;

import dev.drawdown.projection.cachetag.Tags;
import java.util.Collection;

/**
 * What a transaction did.
 *
 * @param tags to raise now that it is committed
 * @param complete whether nothing of the batch is left to fold
 */
record Outcome(
        Tags tags,
        boolean complete,
        int folded,
        int repeated,
        int filled,
        Collection<Parked> parked) {}
