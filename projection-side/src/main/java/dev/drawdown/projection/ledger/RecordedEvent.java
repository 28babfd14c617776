package dev.drawdown.projection.ledger;

import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * An event as the ledger keeps it, its payload not read yet: it may be one that cannot be read.
 *
 * @param place where it stands
 * @param name its stored name with version
 * @param actor who caused it; empty where a record of an older relay does not say
 * @param payload its exact bytes
 */
public record RecordedEvent(
        Place place,
        UUID eventId,
        String name,
        UUID managerId,
        LocalDate effectiveDate,
        Instant recordedAt,
        String actor,
        Payload payload) {

    /** Commit order, which is also the order within each stream. */
    public static final Comparator<RecordedEvent> IN_LEDGER_ORDER =
            Comparator.comparingLong(event -> event.place().position());

    /**
     * Where an event stands.
     *
     * @param position in the whole ledger
     * @param sequence in its stream, dense from 0
     */
    public record Place(long position, String stream, long sequence) {}

    public String stream() {
        return place.stream();
    }

    public long sequence() {
        return place.sequence();
    }

    public long position() {
        return place.position();
    }

    /**
     * Reads the payload.
     *
     * @throws dev.drawdown.event.UnreadableEvent if this version cannot
     */
    public LedgerEntry read(EventCodec codec) {
        return new LedgerEntry(
                position(),
                eventId,
                stream(),
                sequence(),
                managerId,
                effectiveDate,
                recordedAt,
                actor,
                codec.read(name, payload.bytes()));
    }
}
