package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.site.Earned;
import dev.drawdown.gateway.site.partner.Overview.Holdings;
import dev.drawdown.gateway.summary.Summary;
import java.util.List;

/**
 * What the performance page shows.
 *
 * @param earned one for each currency: all commitments, pooled
 */
public record Course(Whose whose, List<Holdings> holdings, List<Earned> earned) {

    static Course of(Summary summary, List<Earned> earned) {
        return new Course(Whose.of(summary), Overview.holdings(summary), earned);
    }

    /** Of the same currency; one without points where nothing has been valued. */
    public Earned of(Holdings held) {
        return earned.stream()
                .filter(one -> one.currency().equals(held.currency()))
                .findFirst()
                .orElse(new Earned(held.currency(), List.of()));
    }
}
