package dev.drawdown.gateway.books;

import dev.drawdown.gateway.entry.CallPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A capital call of a fund. Money in minor units.
 *
 * @param eventId names the entry where it is to be reversed
 */
public record CallHead(
        UUID id,
        UUID fundId,
        int number,
        LocalDate noticeDate,
        LocalDate dueDate,
        String currency,
        List<CallPart> parts,
        long totalCents,
        long paidCents,
        String status,
        UUID eventId) {}
