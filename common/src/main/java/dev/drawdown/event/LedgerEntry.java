package dev.drawdown.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event with its place in the ledger.
 *
 * @param position commit order over the whole ledger: rising, gaps allowed
 * @param stream {@code fund-<uuid>}, {@code partner-<uuid>} or {@code index-<uuid>}
 * @param sequence place in the stream: dense from 0
 * @param effectiveDate when it counts
 * @param recordedAt when the ledger took it (UTC, microseconds); never falls with position
 * @param recordedBy who caused it
 */
public record LedgerEntry(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        UUID managerId,
        LocalDate effectiveDate,
        Instant recordedAt,
        String recordedBy,
        LedgerEvent event) {}
