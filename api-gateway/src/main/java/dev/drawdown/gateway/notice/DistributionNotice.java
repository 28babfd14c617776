package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.entry.DistributionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A distribution as one partner was sent it: its own line, nobody else's. Money in minor units.
 *
 * @param number of the distribution, as the fund counts them
 * @param netCents gross less withheld tax
 * @param status of the partner's line
 */
public record DistributionNotice(
        UUID id,
        UUID fundId,
        String fundName,
        UUID commitmentId,
        int number,
        LocalDate noticeDate,
        LocalDate paymentDate,
        String currency,
        List<DistributionPart> parts,
        long grossCents,
        long withheldCents,
        long netCents,
        String status) {}
