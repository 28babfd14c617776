package dev.drawdown.gateway.site.why;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.DateText;
import dev.drawdown.gateway.explain.ExplainAsk;
import dev.drawdown.gateway.explain.ExplainedFigure;
import dev.drawdown.gateway.explain.Explanation;
import dev.drawdown.gateway.explain.Explanations;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.partner.ProfileQuery;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.partner.Whose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a figure comes from: its rule, and every event that is in it. */
@RestController
class WhyPages {

    private final Html html;
    private final Explanations explanations;
    private final ProfileQuery profiles;
    private final FundQuery funds;

    WhyPages(Html html, Explanations explanations, ProfileQuery profiles, FundQuery funds) {
        this.html = html;
        this.explanations = explanations;
        this.profiles = profiles;
        this.funds = funds;
    }

    @GetMapping("/partners/{lpId}/explain")
    ResponseEntity<String> total(
            Frame frame,
            PartnerView partner,
            @RequestParam @Nullable String figure,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String standsAsOf,
            Recallables recallables,
            PageAsk page) {
        ExplainAsk ask =
                new ExplainAsk(
                        ExplainedFigure.of(figure),
                        recallables,
                        null,
                        currency,
                        DateText.parse("standsAsOf", standsAsOf));
        return ofPartner(frame, partner, ask, page);
    }

    @GetMapping("/partners/{lpId}/funds/{fundId}/explain")
    ResponseEntity<String> ofCommitment(
            Frame frame,
            PartnerView partner,
            @PathVariable UUID fundId,
            @RequestParam @Nullable String figure,
            Recallables recallables,
            PageAsk page) {
        return ofPartner(frame, partner, ask(figure, recallables, fundId), page);
    }

    @GetMapping("/funds/{fundId}/explain")
    ResponseEntity<String> ofFund(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @RequestParam @Nullable String figure,
            Recallables recallables,
            PageAsk page) {
        Explanation explanation =
                explanations
                        .ofFund(
                                fundId,
                                ask(figure, recallables, fundId),
                                frame.axes(),
                                page,
                                caller)
                        .explanation();
        return html.page(
                "fund/explain",
                frame,
                new FundsWhy(funds.find(fundId, frame.axes(), caller).fund(), explanation));
    }

    private ResponseEntity<String> ofPartner(
            Frame frame, PartnerView partner, ExplainAsk ask, PageAsk page) {
        Explanation explanation =
                explanations.ofPartner(partner, ask, frame.axes(), page).explanation();
        return html.page(
                "partner/explain",
                frame,
                new PartnersWhy(Whose.of(profiles.of(partner)), ask.fundId(), explanation));
    }

    private static ExplainAsk ask(@Nullable String figure, Recallables recallables, UUID fundId) {
        return new ExplainAsk(ExplainedFigure.of(figure), recallables, fundId, null, null);
    }
}
