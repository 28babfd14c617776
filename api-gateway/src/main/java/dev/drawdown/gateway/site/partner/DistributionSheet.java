package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.entry.DistributionPart;
import dev.drawdown.gateway.notice.DistributionNotice;

/** A distribution's notice. */
public record DistributionSheet(Whose whose, DistributionNotice notice) {

    /** What of it may be called again. */
    public long recallable() {
        return notice.parts().stream()
                .filter(DistributionPart::recallable)
                .mapToLong(DistributionPart::amountCents)
                .reduce(0, Math::addExact);
    }
}
