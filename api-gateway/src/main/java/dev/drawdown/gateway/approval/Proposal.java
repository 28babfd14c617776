package dev.drawdown.gateway.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry above its fund's threshold. Money in minor units of the currency beside it.
 *
 * @param kind {@code capital_call} or {@code distribution}
 * @param mine whether the caller proposed it, and so cannot release it
 * @param previewHash goes back with the approval: it says which lines were looked at
 * @param status as in the read schema: waiting until somebody decides
 * @param decidedBy who released or rejected it; absent while it waits
 */
public record Proposal(
        UUID id,
        UUID fundId,
        String fundName,
        String kind,
        String proposer,
        boolean mine,
        String previewHash,
        long amountCents,
        String currency,
        String status,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
