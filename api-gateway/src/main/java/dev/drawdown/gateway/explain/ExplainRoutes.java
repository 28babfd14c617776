package dev.drawdown.gateway.explain;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.DateText;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.explain.Explanations.Explained;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where each figure comes from. */
@RestController
class ExplainRoutes {

    private final Explanations explanations;

    ExplainRoutes(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping({"/api/lp/summary/explain", "/api/lp/{lpId}/summary/explain"})
    ResponseEntity<Explanation> total(
            PartnerView partner,
            @RequestParam @Nullable String figure,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String standsAsOf,
            Recallables recallables,
            TimeAxes axes,
            PageAsk page) {
        ExplainAsk ask =
                new ExplainAsk(
                        ExplainedFigure.of(figure),
                        recallables,
                        null,
                        currency,
                        DateText.parse("standsAsOf", standsAsOf));
        return shown(explanations.ofPartner(partner, ask, axes, page));
    }

    @GetMapping({
        "/api/lp/fund/{fundId}/performance/explain",
        "/api/lp/{lpId}/fund/{fundId}/performance/explain"
    })
    ResponseEntity<Explanation> ofCommitment(
            PartnerView partner,
            @PathVariable UUID fundId,
            @RequestParam @Nullable String figure,
            Recallables recallables,
            TimeAxes axes,
            PageAsk page) {
        return shown(explanations.ofPartner(partner, ask(figure, recallables, fundId), axes, page));
    }

    @GetMapping("/api/funds/{fundId}/performance/explain")
    ResponseEntity<Explanation> ofFund(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @RequestParam @Nullable String figure,
            Recallables recallables,
            TimeAxes axes,
            PageAsk page) {
        return shown(
                explanations.ofFund(fundId, ask(figure, recallables, fundId), axes, page, caller));
    }

    private static ExplainAsk ask(@Nullable String figure, Recallables recallables, UUID fundId) {
        return new ExplainAsk(ExplainedFigure.of(figure), recallables, fundId, null, null);
    }

    private static ResponseEntity<Explanation> shown(Explained explained) {
        return ResponseEntity.ok()
                .header(AsOf.HEADER, explained.asOf().header())
                .body(explained.explanation());
    }
}
