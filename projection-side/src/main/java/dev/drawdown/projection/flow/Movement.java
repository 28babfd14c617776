package dev.drawdown.projection.flow;

import dev.drawdown.event.CallType;
import dev.drawdown.event.LedgerEntry;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * A movement on a fund's subscription line.
 *
 * @param kind {@code drawn} or {@code repaid}
 * @param amount minor units, above 0
 */
record Movement(
        UUID id,
        UUID fundId,
        LocalDate date,
        Currency currency,
        String kind,
        CallType purpose,
        long amount,
        LedgerEntry entry) {}
