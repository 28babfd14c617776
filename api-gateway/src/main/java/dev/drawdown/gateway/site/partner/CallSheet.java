package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.entry.CallPart;
import dev.drawdown.gateway.notice.CallNotice;
import java.time.LocalDate;
import java.util.List;

/**
 * A capital call's notice.
 *
 * @param today what is due before it is overdue
 */
public record CallSheet(Whose whose, CallNotice notice, LocalDate today) {

    /** The parts inside the commitment, or outside it. */
    public List<CallPart> parts(boolean inside) {
        return notice.parts().stream().filter(part -> part.reducesUnfunded() == inside).toList();
    }

    /** What the parts inside the commitment, or outside it, come to. */
    public long total(boolean inside) {
        return parts(inside).stream().mapToLong(CallPart::amountCents).reduce(0, Math::addExact);
    }

    public boolean isOverdue() {
        return notice.outstandingCents() > 0 && notice.dueDate().isBefore(today);
    }
}
