package dev.drawdown.gateway.performance;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.readafter.ReadAfter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a partner's commitments went, period by period. */
@RestController
class HistoryRoute {

    private final Histories histories;

    HistoryRoute(Histories histories) {
        this.histories = histories;
    }

    @GetMapping(
            path = {"/api/lp/performance/history", "/api/lp/{lpId}/performance/history"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> history(
            PartnerView partner,
            HistoryAsk ask,
            TimeAxes axes,
            PageAsk page,
            HttpServletRequest request) {
        Answer answer = histories.answer(partner, ask, axes, page, ReadAfter.isAsked(request));
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }
}
