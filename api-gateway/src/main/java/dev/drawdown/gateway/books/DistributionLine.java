package dev.drawdown.gateway.books;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one commitment gets of a distribution. Money in minor units.
 *
 * @param commitmentNumber as the fund counts its commitments
 * @param partnerName absent once the partner is erased
 * @param amountsCents gross, one for each part of the distribution
 * @param netCents gross less withheld tax
 */
public record DistributionLine(
        UUID commitmentId,
        int commitmentNumber,
        UUID partnerId,
        @Nullable String partnerName,
        List<Long> amountsCents,
        long grossCents,
        long withheldCents,
        long netCents,
        String status) {}
