package dev.drawdown.gateway.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fund stood at the end of a day on which something happened. Cumulative, in minor units of
 * its currency.
 *
 * @param navCents absent while no commitment has a value
 */
public record Standing(
        LocalDate date,
        long calledCents,
        long contributedCents,
        long distributedCents,
        @Nullable Long navCents) {}
