package dev.drawdown.gateway.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner in a fund, and where its commitment stands. Money in minor units of the fund's
 * currency.
 *
 * @param number of the commitment, as the fund counts them
 * @param partnerName absent once the partner is erased
 * @param navCents absent where no value is reported
 * @param navEstimated whether money moved since the value was marked
 * @param receivableCents called and not yet paid
 */
public record Holder(
        UUID commitmentId,
        int number,
        UUID partnerId,
        @Nullable String partnerName,
        String role,
        @Nullable String shareClass,
        String status,
        BigDecimal callablePercentage,
        String currency,
        long committedCents,
        long calledCents,
        long contributedCents,
        long distributedCents,
        long unfundedCents,
        @Nullable Long navCents,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        long receivableCents) {}
