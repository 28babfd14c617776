package dev.drawdown.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * A holding paid the fund a dividend or interest; neither cost nor value moves.
 *
 * @param date when it was paid; also the event's effective date
 * @param amount minor units, not negative
 */
public record InvestmentIncomeReceived(
        UUID fundId, UUID dealId, LocalDate date, Currency currency, long amount)
        implements HoldingEvent {}
