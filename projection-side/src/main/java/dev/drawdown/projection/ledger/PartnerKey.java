package dev.drawdown.projection.ledger;

import dev.drawdown.personal.MasterKey;
import dev.drawdown.personal.SealedPersonal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One partner's key as the ledger keeps it: wrapped, or destroyed. */
public final class PartnerKey {

    private final MasterKey master;
    private final UUID id;
    private final byte @Nullable [] wrapped;

    PartnerKey(MasterKey master, UUID id, byte @Nullable [] wrapped) {
        this.master = master;
        this.id = id;
        this.wrapped = wrapped;
    }

    UUID id() {
        return id;
    }

    /**
     * What was sealed; nothing any more if the key is destroyed.
     *
     * @throws IllegalArgumentException if the master key is not the one that wrapped this key
     */
    public Optional<String> open(SealedPersonal personal) {
        return Optional.ofNullable(wrapped).map(w -> master.unwrap(id, w).open(personal));
    }
}
