package dev.drawdown.command.fund;

import dev.drawdown.id.DerivedId;
import java.util.UUID;

/** One commitment per pair of fund and partner, so the pair makes its id. */
public final class CommitmentId {

    private CommitmentId() {}

    public static UUID of(UUID fundId, UUID partnerId) {
        return DerivedId.of("commitment", fundId, partnerId);
    }
}
