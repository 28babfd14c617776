package dev.drawdown.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * The fund paid back what it had borrowed on its subscription line; interest is a charge.
 *
 * @param date when the money went; also the event's effective date
 * @param amount minor units of principal, above 0
 * @param purpose what the money had been for
 */
public record SubscriptionLineRepaid(
        UUID fundId,
        UUID repaymentId,
        LocalDate date,
        Currency currency,
        long amount,
        CallType purpose)
        implements FundEvent {}
