package dev.drawdown.command.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the auditor sees it: the whole envelope, and the payload exactly as stored.
 *
 * @param metadata JSON
 * @param payload JSON, the stored bytes unchanged
 */
record AuditedEvent(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        String name,
        UUID managerId,
        @Nullable UUID fundId,
        LocalDate effectiveDate,
        Instant recordedAt,
        String actor,
        @JsonRawValue String metadata,
        @JsonRawValue String payload) {}
