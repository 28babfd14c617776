package dev.drawdown.command.ledger;

import dev.drawdown.id.UuidV7;
import org.axonframework.common.IdentifierFactory;

/** Axon's messages are identified by time-ordered ids: an event keeps its message's id for ever. */
public final class EventIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return UuidV7.next().toString();
    }
}
