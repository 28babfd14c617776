package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.entry.CallPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A capital call as one partner was sent it: its own line, nobody else's. Money in minor units.
 *
 * @param number of the call, as the fund counts them
 * @param status of the partner's line
 */
public record CallNotice(
        UUID id,
        UUID fundId,
        String fundName,
        UUID commitmentId,
        int number,
        LocalDate noticeDate,
        LocalDate dueDate,
        String currency,
        List<CallPart> parts,
        long totalCents,
        long paidCents,
        long outstandingCents,
        String status) {}
