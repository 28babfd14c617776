package dev.drawdown.gateway.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A partner as a list of partners shows it.
 *
 * @param name absent once the partner is erased
 * @param funds how many of those that the reader may see it is committed to
 * @param standings one for each currency
 */
public record PartnerEntry(
        UUID id,
        @Nullable String name,
        @Nullable String externalRef,
        String entityType,
        String status,
        int funds,
        List<Standing> standings) {

    /**
     * Where the partner's commitments of one currency stand. Money in minor units.
     *
     * @param navCents the sum of what is known; absent where none of them has a value
     * @param navAsOf the date of the oldest of these values
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Standing(
            String currency,
            long committedCents,
            long unfundedCents,
            @Nullable Long navCents,
            @Nullable LocalDate navAsOf) {}
}
