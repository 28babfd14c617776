package dev.drawdown.gateway.books;

import dev.drawdown.gateway.entry.DistributionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A distribution of a fund. Money in minor units.
 *
 * @param eventId names the entry where it is to be reversed
 */
public record DistributionHead(
        UUID id,
        UUID fundId,
        int number,
        LocalDate noticeDate,
        LocalDate paymentDate,
        String currency,
        List<DistributionPart> parts,
        long grossCents,
        long withheldCents,
        String status,
        UUID eventId) {}
