package dev.drawdown.gateway.books;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, a distribution or a valuation of a fund, without its lines. Money in minor units.
 *
 * @param kind {@code capital_call}, {@code distribution} or {@code valuation}
 * @param date the effective date: a call's due date, a distribution's payment date
 * @param amountCents what is called, or distributed gross; never below 0 for a call
 * @param paidCents what of a call has been paid; absent for a distribution
 * @param withheldCents what of a distribution goes to tax authorities; absent for a call
 * @param eventId names the entry where it is to be reversed; absent for a valuation
 */
public record Entry(
        String kind,
        UUID id,
        int number,
        LocalDate noticeDate,
        LocalDate date,
        String currency,
        long amountCents,
        @Nullable Long paidCents,
        @Nullable Long withheldCents,
        String status,
        @Nullable UUID eventId) {}
