package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
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
    private final Pages pages;

    CallNoticeRoutes(CallNotices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping({OWN, NAMED})
    ResponseEntity<Page<CallNotice>> list(PartnerView partner, PageAsk ask) {
        String scope = "lp:" + partner.partnerId() + ":capital-calls";
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Found<CallNotice> found = notices.before(start, ask.rows(), partner);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(pages.page(ask, scope, found.rows(), CallNoticeRoutes::keyOf));
    }

    @GetMapping({OWN + "/{callId}", NAMED + "/{callId}"})
    ResponseEntity<CallNotice> one(PartnerView partner, @PathVariable UUID callId) {
        Found<CallNotice> found = notices.of(callId, partner);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.CALL_NOT_FOUND, "There is no such capital call.");
        }
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(found.rows().getFirst());
    }

    private static String keyOf(CallNotice notice) {
        return new DatedKey(notice.dueDate(), notice.id()).text();
    }
}
