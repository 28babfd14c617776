package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.notice.CallNotice;
import dev.drawdown.gateway.notice.DistributionNotice;
import dev.drawdown.gateway.page.Page;
import java.time.LocalDate;

/**
 * A page of notices: calls or distributions.
 *
 * @param ofCalls which of both it is
 * @param today what is due before it is overdue
 */
public record Notices(
        Whose whose,
        Page<CallNotice> calls,
        Page<DistributionNotice> distributions,
        boolean ofCalls,
        LocalDate today) {

    public boolean isOverdue(CallNotice call) {
        return call.outstandingCents() > 0 && call.dueDate().isBefore(today);
    }
}
