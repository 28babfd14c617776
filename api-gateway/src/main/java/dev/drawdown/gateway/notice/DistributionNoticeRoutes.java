package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A partner reads what its funds paid it. */
@RestController
class DistributionNoticeRoutes {

    private static final String OWN = "/api/lp/distributions";
    private static final String NAMED = "/api/lp/{lpId}/distributions";

    private final DistributionNotices notices;

    DistributionNoticeRoutes(DistributionNotices notices) {
        this.notices = notices;
    }

    @GetMapping({OWN, NAMED})
    ResponseEntity<Page<DistributionNotice>> list(PartnerView partner, PageAsk ask) {
        Listed<DistributionNotice> listed = notices.list(partner, ask);
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }

    @GetMapping({OWN + "/{distributionId}", NAMED + "/{distributionId}"})
    ResponseEntity<DistributionNotice> one(PartnerView partner, @PathVariable UUID distributionId) {
        Found<DistributionNotice> found = notices.of(distributionId, partner);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(found.rows().getFirst());
    }
}
