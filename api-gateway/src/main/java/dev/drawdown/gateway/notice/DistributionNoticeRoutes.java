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

/** A partner reads what its funds paid it. */
@RestController
class DistributionNoticeRoutes {

    private static final String OWN = "/api/lp/distributions";
    private static final String NAMED = "/api/lp/{lpId}/distributions";

    private final DistributionNotices notices;
    private final Pages pages;

    DistributionNoticeRoutes(DistributionNotices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping({OWN, NAMED})
    ResponseEntity<Page<DistributionNotice>> list(PartnerView partner, PageAsk ask) {
        String scope = "lp:" + partner.partnerId() + ":distributions";
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Found<DistributionNotice> found = notices.before(start, ask.rows(), partner);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(pages.page(ask, scope, found.rows(), DistributionNoticeRoutes::keyOf));
    }

    @GetMapping({OWN + "/{distributionId}", NAMED + "/{distributionId}"})
    ResponseEntity<DistributionNotice> one(PartnerView partner, @PathVariable UUID distributionId) {
        Found<DistributionNotice> found = notices.of(distributionId, partner);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.DISTRIBUTION_NOT_FOUND, "There is no such distribution.");
        }
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(found.rows().getFirst());
    }

    private static String keyOf(DistributionNotice notice) {
        return new DatedKey(notice.paymentDate(), notice.id()).text();
    }
}
