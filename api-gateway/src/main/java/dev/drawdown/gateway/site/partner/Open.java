package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.notice.CallNotice;
import dev.drawdown.gateway.notice.DistributionNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is to be paid and what is on its way, soonest first.
 *
 * @param today what is due before it is overdue
 */
public record Open(
        List<CallNotice> calls, List<DistributionNotice> distributions, LocalDate today) {

    static final Open NONE = new Open(List.of(), List.of(), LocalDate.EPOCH);

    public boolean isEmpty() {
        return calls.isEmpty() && distributions.isEmpty();
    }

    public boolean isOverdue(CallNotice call) {
        return call.dueDate().isBefore(today);
    }

    /** Whether its payment date has passed without it. */
    public boolean isLate(DistributionNotice distribution) {
        return distribution.paymentDate().isBefore(today);
    }

    Open in(UUID fundId) {
        return new Open(
                calls.stream().filter(call -> call.fundId().equals(fundId)).toList(),
                distributions.stream().filter(one -> one.fundId().equals(fundId)).toList(),
                today);
    }
}
