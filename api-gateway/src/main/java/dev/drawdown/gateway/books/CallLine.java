package dev.drawdown.gateway.books;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one commitment owes of a call. Money in minor units.
 *
 * @param commitmentNumber as the fund counts its commitments
 * @param partnerName absent once the partner is erased
 * @param amountsCents one for each part of the call
 */
public record CallLine(
        UUID commitmentId,
        int commitmentNumber,
        UUID partnerId,
        @Nullable String partnerName,
        List<Long> amountsCents,
        long totalCents,
        long paidCents,
        long outstandingCents,
        String status) {}
