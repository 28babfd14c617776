package dev.drawdown.gateway.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A partner's master data.
 *
 * @param legalName absent once the partner is erased
 * @param domicile ISO 3166-1 alpha-2
 * @param erased whether the personal fields have been forgotten on request
 */
public record Profile(
        UUID id,
        UUID managerId,
        @Nullable String externalRef,
        @Nullable String legalName,
        String entityType,
        @Nullable String domicile,
        String status,
        @Nullable String primaryContactEmail,
        JsonNode preferences,
        Instant onboardedAt,
        boolean erased) {}
