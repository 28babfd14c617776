package dev.drawdown.gateway.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fund's master data. */
record FundEntry(
        UUID id,
        UUID managerId,
        @Nullable String externalRef,
        String name,
        String currency,
        int vintageYear,
        @Nullable String strategy,
        LocalDate openedOn) {}
