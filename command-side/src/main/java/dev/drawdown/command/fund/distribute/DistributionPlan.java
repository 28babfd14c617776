package dev.drawdown.command.fund.distribute;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be distributed; amounts in minor units, gross.
 *
 * @param lines by hand; empty otherwise
 * @param withheld what is kept back for tax authorities
 */
public record DistributionPlan(
        UUID fundId,
        LocalDate noticeDate,
        LocalDate paymentDate,
        AllocationBasis basis,
        List<Part> parts,
        Set<UUID> excused,
        List<Line> lines,
        List<Tax> withheld,
        DistributionDeclared.@Nullable InKind inKind) {

    /** One kind of money. */
    public record Part(
            DistributionType type,
            @Nullable UUID dealId,
            long amount,
            boolean recallable,
            @Nullable LocalDate recallExpires) {}

    /** A commitment's amounts, one for each part, given by hand. */
    public record Line(UUID commitmentId, List<Long> amounts) {}

    /** What a tax authority gets of a commitment's line. */
    public record Tax(UUID commitmentId, String jurisdiction, long amount) {}
}
