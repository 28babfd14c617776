package dev.drawdown.command.fund;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All commitments of one fund, in the order in which they were made. */
final class Commitments {

    private final Map<UUID, Commitment> byId = new LinkedHashMap<>();

    void add(Commitment commitment) {
        byId.put(commitment.id(), commitment);
    }

    /** The commitment, or a refusal that names it. */
    Commitment get(UUID id) {
        Commitment commitment = byId.get(id);
        if (commitment == null) {
            throw new CommitmentNotFound(id);
        }
        return commitment;
    }

    @Nullable Commitment find(UUID id) {
        return byId.get(id);
    }

    Collection<Commitment> all() {
        return byId.values();
    }

    int nextNumber() {
        return byId.size() + 1;
    }
}
