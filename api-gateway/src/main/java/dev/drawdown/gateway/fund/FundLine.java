package dev.drawdown.gateway.fund;

import dev.drawdown.figures.Multiples;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fund in the list of a manager's funds. Money in minor units of its currency.
 *
 * @param navCents absent where no commitment has a value
 * @param markedOn the date of the latest valuation, absent before the first
 */
public record FundLine(
        UUID id,
        String name,
        @Nullable String strategy,
        int vintageYear,
        String currency,
        int partners,
        long committedCents,
        long calledCents,
        long paidInCents,
        @Nullable Long navCents,
        Multiples multiples,
        @Nullable LocalDate markedOn) {}
