package dev.drawdown.gateway.entry;

import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of money in a distribution.
 *
 * @param amountCents gross; of the line or of the whole distribution, by where it stands
 * @param recallable whether it may be called again
 * @param recallExpires the last day on which it may, absent where it always may
 */
public record DistributionPart(
        DistributionType type,
        @Nullable UUID dealId,
        long amountCents,
        boolean recallable,
        @Nullable LocalDate recallExpires) {

    static DistributionPart of(DistributionDeclared.Part part, long amount) {
        return new DistributionPart(
                part.type(), part.dealId(), amount, part.recallable(), part.recallExpires());
    }
}
