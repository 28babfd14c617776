package dev.drawdown.gateway.site.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as the command side tells it to an auditor.
 *
 * @param metadata the members of the envelope that have no place of their own
 * @param payload exactly as stored
 */
public record AuditedEvent(
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
        JsonNode metadata,
        JsonNode payload) {

    /** A member of the envelope, empty where it is not there. */
    public String meta(String member) {
        return metadata.path(member).asString("");
    }

    /** The role in which the actor acted. */
    public String role() {
        return metadata.path("actor").path("role").asString("");
    }
}
