package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a partner wants its reports; the whole set.
 *
 * @param reportFrequency monthly, quarterly or annual
 * @param reportFormat pdf, excel or both
 * @param locale a BCP 47 tag for numbers and dates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreferencesSet(
        UUID partnerId,
        @Nullable String reportFrequency,
        @Nullable String reportFormat,
        boolean notifyByEmail,
        @Nullable String locale)
        implements PartnerEvent {}
