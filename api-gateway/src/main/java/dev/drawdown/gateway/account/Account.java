package dev.drawdown.gateway.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one commitment stood on a date on which something happened to it. Cumulative amounts in
 * minor units of the currency beside them.
 *
 * @param asOf that date
 * @param contributedCents paid in: inside and outside the commitment, less returned excess
 * @param navCents absent where none is known
 * @param navEstimated whether money moved since {@code navAsOf}
 * @param reportedOn the date of the last opening balance; absent where the books have everything
 */
public record Account(
        UUID commitmentId,
        UUID fundId,
        String fundName,
        String currency,
        LocalDate asOf,
        long committedCents,
        long calledCents,
        long contributedCents,
        long contributedInsideCents,
        long returnedExcessCents,
        long distributedCents,
        long recallableCents,
        long unfundedCents,
        @Nullable Long navCents,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        @Nullable LocalDate reportedOn) {}
