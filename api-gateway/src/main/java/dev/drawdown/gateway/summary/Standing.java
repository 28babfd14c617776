package dev.drawdown.gateway.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where one commitment stands, as the read schema has it; amounts in minor units.
 *
 * @param reportedOn the date of its last opening balance, absent where its books have all it did
 */
@JsonNaming(SnakeCaseStrategy.class)
record Standing(
        UUID fundId,
        UUID commitmentId,
        String name,
        String currency,
        int vintageYear,
        @Nullable String strategy,
        long commitmentCents,
        long calledCents,
        long contributedCapitalCents,
        long distributedCapitalCents,
        long unfundedCommitmentCents,
        @Nullable Long currentNavCents,
        @Nullable LocalDate navAsOfDate,
        boolean navEstimated,
        long receivableCents,
        LocalDate standsAsOf,
        @Nullable LocalDate reportedOn,
        @Nullable BigDecimal reportedIrr) {}
