package dev.drawdown.gateway.activity;

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

/** A partner's timeline. */
@RestController
class ActivityRoute {

    private final Activities activities;

    ActivityRoute(Activities activities) {
        this.activities = activities;
    }

    @GetMapping(
            path = {
                "/api/lp/capital-activity",
                "/api/lp/{lpId}/capital-activity",
                "/api/lp/capital-account",
                "/api/lp/{lpId}/capital-account"
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> activity(
            PartnerView partner,
            ActivityFilter filter,
            TimeAxes axes,
            PageAsk ask,
            HttpServletRequest request) {
        Answer answer = activities.answer(partner, filter, axes, ask, ReadAfter.isAsked(request));
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }
}
