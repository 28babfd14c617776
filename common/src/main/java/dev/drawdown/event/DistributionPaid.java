package dev.drawdown.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Lines of a declared distribution left the fund's account.
 *
 * @param paidOn the bank's value date
 * @param commitments the fund's own numbers of the commitments that were paid
 */
public record DistributionPaid(
        UUID fundId, UUID distributionId, LocalDate paidOn, List<Integer> commitments)
        implements FundEvent {

    public DistributionPaid {
        commitments = List.copyOf(commitments);
    }
}
