package dev.drawdown.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * A holding is lost: its value is nothing from here on, and nothing follows.
 *
 * @param date also the event's effective date
 * @param cost what was left of its cost, minor units
 */
public record InvestmentWrittenOff(
        UUID fundId, UUID dealId, LocalDate date, Currency currency, long cost)
        implements HoldingEvent {}
