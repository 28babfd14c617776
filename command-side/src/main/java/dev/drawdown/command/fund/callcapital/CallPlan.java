package dev.drawdown.command.fund.callcapital;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be called.
 *
 * @param parts at least one; with lines given by hand a part's amount may be left to their sum
 * @param excused commitments that do not take part; their shares go to the others
 * @param lines by hand; empty otherwise
 */
public record CallPlan(
        UUID fundId,
        LocalDate noticeDate,
        LocalDate dueDate,
        AllocationBasis basis,
        List<Part> parts,
        Set<UUID> excused,
        List<Line> lines) {

    /** One purpose, and how much of it in minor units. */
    public record Part(
            CallType type,
            @Nullable UUID dealId,
            long amount,
            boolean reducesUnfunded,
            boolean throughFund) {}

    /** A commitment's amounts, one for each part, given by hand. */
    public record Line(UUID commitmentId, List<Long> amounts) {}
}
