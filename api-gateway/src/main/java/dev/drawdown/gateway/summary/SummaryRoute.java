package dev.drawdown.gateway.summary;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.readafter.ReadAfter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A partner's dashboard. */
@RestController
class SummaryRoute {

    private final Summaries summaries;

    SummaryRoute(Summaries summaries) {
        this.summaries = summaries;
    }

    @GetMapping(
            path = {"/api/lp/summary", "/api/lp/{lpId}/summary"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> summary(PartnerView partner, TimeAxes axes, HttpServletRequest request) {
        Answer answer = summaries.answer(partner, axes, ReadAfter.isAsked(request));
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }
}
