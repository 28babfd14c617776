package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.readafter.ReadAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a partner's commitment to a fund has earned. */
@RestController
class PerformanceRoute {

    private final Performances performances;

    PerformanceRoute(Performances performances) {
        this.performances = performances;
    }

    @GetMapping(
            path = {
                "/api/lp/fund/{fundId}/performance",
                "/api/lp/{lpId}/fund/{fundId}/performance"
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> performance(
            PartnerView partner,
            @PathVariable UUID fundId,
            Recallables recallables,
            TimeAxes axes,
            HttpServletRequest request) {
        Answer answer =
                performances.answer(partner, fundId, recallables, axes, ReadAfter.isAsked(request));
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }
}
