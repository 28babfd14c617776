package dev.drawdown.gateway.holding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio company as a fund or one of its partners holds it. Money in minor units of the
 * currency beside it; a partner's amounts are its lines of the fund's, divided to the cent.
 *
 * @param status {@code held}, {@code exited} or {@code written_off}
 * @param investedCents every purchase since the first
 * @param costCents what is left of that: what was sold is released, what was lost is not
 * @param valueCents the last valuation, or the cost before the first
 * @param gainCents value, proceeds and income, less what was invested
 * @param multiple value, proceeds and income over what was invested, rounded half-up to 6 decimals;
 *     absent where nothing was
 * @param ownership of the company, 0 to 1, rounded half-up to 10 decimals: the fund's, times the
 *     partner's share; absent where the fund's is not known
 * @param share what part of the deal is meant, 0 to 1: 1 for the fund itself
 * @param takingPart how many commitments share the deal, absent where all do, pro rata
 * @param asOf when anything happened to it last
 * @param valuedOn the date of the valuation, absent before the first
 */
public record Holding(
        UUID dealId,
        UUID fundId,
        String fundName,
        String company,
        @Nullable String sector,
        @Nullable String country,
        String status,
        String currency,
        long investedCents,
        long costCents,
        long valueCents,
        long incomeCents,
        long proceedsCents,
        long gainCents,
        @Nullable BigDecimal multiple,
        @Nullable BigDecimal ownership,
        BigDecimal share,
        @Nullable Integer takingPart,
        LocalDate asOf,
        @Nullable LocalDate valuedOn) {}
