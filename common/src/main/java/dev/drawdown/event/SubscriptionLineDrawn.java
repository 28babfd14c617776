package dev.drawdown.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * The fund borrowed on its subscription line, ahead of a call.
 *
 * @param date when the money came; also the event's effective date
 * @param amount minor units, above 0
 * @param purpose what the money was for
 */
public record SubscriptionLineDrawn(
        UUID fundId, UUID drawId, LocalDate date, Currency currency, long amount, CallType purpose)
        implements FundEvent {}
