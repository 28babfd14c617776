package dev.drawdown.gateway.site.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.holding.Holdings;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.HoldingList;
import dev.drawdown.gateway.site.Html;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a fund holds. */
@RestController
class FundHoldingsPage {

    /** More than the largest funds have; what is beyond is said, not shown. */
    private static final PageAsk ALL = new PageAsk(500, null);

    private final Html html;
    private final FundQuery funds;
    private final Holdings holdings;

    FundHoldingsPage(Html html, FundQuery funds, Holdings holdings) {
        this.html = html;
        this.funds = funds;
        this.holdings = holdings;
    }

    @GetMapping("/funds/{fundId}/holdings")
    ResponseEntity<String> holdings(
            Frame frame, @AuthenticationPrincipal Caller caller, @PathVariable UUID fundId) {
        FundDetail fund = funds.find(fundId, frame.axes(), caller).fund();
        return html.page(
                "fund/holdings",
                frame,
                new Seen<>(
                        fund,
                        HoldingList.of(
                                fund.currency(),
                                holdings.of(fundId, frame.axes(), ALL, caller).page())));
    }
}
