package dev.drawdown.gateway.summary;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.readafter.ReadAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A partner's dashboard, from the cache where the latest figures are asked for. */
@RestController
class SummaryRoute {

    private final SummaryQuery query;
    private final AnswerCache cache;

    SummaryRoute(SummaryQuery query, AnswerCache cache) {
        this.query = query;
        this.cache = cache;
    }

    @GetMapping(
            path = {"/api/lp/summary", "/api/lp/{lpId}/summary"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> summary(PartnerView partner, TimeAxes axes, HttpServletRequest request) {
        Answer answer =
                mayBeKept(partner, axes, request) ? kept(partner, axes) : query.find(partner, axes);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }

    private static boolean mayBeKept(
            PartnerView partner, TimeAxes axes, HttpServletRequest request) {
        return axes.isNow() && partner.funds() == null && !ReadAfter.isAsked(request);
    }

    /** Every event that moves a line, a total or a name of this answer raises the partner's tag. */
    private Answer kept(PartnerView partner, TimeAxes axes) {
        return cache.get(
                "lp:" + partner.partnerId() + ":summary",
                List.of(Tag.partner(partner.partnerId())),
                () -> query.find(partner, axes));
    }
}
