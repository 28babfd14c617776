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

/** A partner reads the calls on its commitments. */
@RestController
class CallNoticeRoutes {

    private static final String OWN = "/api/lp/capital-calls";
    private static final String NAMED = "/api/lp/{lpId}/capital-calls";

    private final CallNotices notices;

    CallNoticeRoutes(CallNotices notices) {
        this.notices = notices;
    }

    @GetMapping({OWN, NAMED})
    ResponseEntity<Page<CallNotice>> list(PartnerView partner, PageAsk ask) {
        Listed<CallNotice> listed = notices.list(partner, ask);
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }

    @GetMapping({OWN + "/{callId}", NAMED + "/{callId}"})
    ResponseEntity<CallNotice> one(PartnerView partner, @PathVariable UUID callId) {
        Found<CallNotice> found = notices.of(callId, partner);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(found.rows().getFirst());
    }
}
