package dev.drawdown.command.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the ledger.
 *
 * @param partners whom an event of a fund concerns; one of a partner is found by its stream
 * @param metadata the envelope's other members as JSON
 * @param payload the exact bytes that are kept
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; nobody compares them
record NewEvent(
        UUID eventId,
        long sequence,
        String name,
        UUID managerId,
        @Nullable UUID fundId,
        LocalDate effectiveDate,
        Set<UUID> partners,
        byte[] metadata,
        byte[] payload) {}
