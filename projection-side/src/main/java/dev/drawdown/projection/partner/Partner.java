package dev.drawdown.projection.partner;

import dev.drawdown.event.EntityType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is shown.
 *
 * @param legalName absent once it is erased
 * @param keyId the key its personal fields are sealed with, absent where nothing is personal
 * @param erased whether that key is destroyed
 */
record Partner(
        UUID id,
        UUID managerId,
        @Nullable String externalRef,
        @Nullable String legalName,
        EntityType entityType,
        @Nullable String domicile,
        @Nullable UUID keyId,
        boolean erased,
        Instant onboardedAt) {}
