package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.holding.Holdings;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.HoldingList;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import dev.drawdown.gateway.summary.Summary;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What of a fund's holdings is a partner's. */
@RestController
class HoldingsPage {

    private static final TimeAxes NOW = new TimeAxes(null, null);
    private static final PageAsk ALL = new PageAsk(500, null);

    private final Html html;
    private final Summaries summaries;
    private final Holdings holdings;

    HoldingsPage(Html html, Summaries summaries, Holdings holdings) {
        this.html = html;
        this.summaries = summaries;
        this.holdings = holdings;
    }

    /** The fund's name stands beside what is held in it. */
    public record Held(Whose whose, UUID fundId, String fund, HoldingList list) {}

    @GetMapping("/partners/{lpId}/funds/{fundId}/holdings")
    ResponseEntity<String> holdings(Frame frame, PartnerView partner, @PathVariable UUID fundId) {
        Summary summary = summaries.of(partner, NOW);
        Summary.FundLine line =
                summary.funds().stream()
                        .filter(fund -> fund.fundId().equals(fundId))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                ProblemCode.FUND_NOT_FOUND,
                                                "This partner is not committed to such a fund."));
        return html.page(
                "partner/holdings",
                frame,
                new Held(
                        Whose.of(summary),
                        fundId,
                        line.name(),
                        HoldingList.of(
                                line.currency(), holdings.of(partner, fundId, frame.axes(), ALL))));
    }
}
