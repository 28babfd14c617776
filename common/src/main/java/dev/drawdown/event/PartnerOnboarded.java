package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.personal.SealedPersonal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner is known to a manager.
 *
 * @param legalName the name in clear, absent where it is personal
 * @param sealedLegalName the name sealed with the partner's own key, present where it is personal
 * @param domicile ISO 3166-1 alpha-2 country, absent where the source does not say
 * @param externalRef what the manager's other systems call the partner; absent where the partner is
 *     known by its name only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerOnboarded(
        UUID partnerId,
        UUID managerId,
        EntityType entityType,
        @Nullable String legalName,
        @Nullable SealedPersonal sealedLegalName,
        @Nullable String domicile,
        @Nullable String externalRef)
        implements PartnerEvent {}
