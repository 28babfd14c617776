package dev.drawdown.projection.reference;

import dev.drawdown.projection.version.Moment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * What a call and a distribution have in common on paper.
 *
 * @param number the fund's own, dense from 1 for each of the two
 * @param date when it counts: a call's due date, a distribution's payment date
 * @param eventId of the event that sent it out
 * @param since when we came to know it
 */
public record Notice(
        UUID id,
        UUID fundId,
        int number,
        LocalDate noticeDate,
        LocalDate date,
        Currency currency,
        UUID eventId,
        Moment since) {}
