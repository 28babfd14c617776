package dev.drawdown.gateway.site.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.performance.FundPerformances;
import dev.drawdown.gateway.performance.Granularity;
import dev.drawdown.gateway.performance.HistoryAsk;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a fund has earned for all of its partners. */
@RestController
class FundPerformancePage {

    private static final HistoryAsk QUARTERS =
            new HistoryAsk(Granularity.QUARTERLY, null, null, null);

    /** Twenty-five years. */
    private static final PageAsk ALL = new PageAsk(100, null);

    private final Html html;
    private final FundQuery funds;
    private final FundPerformances performances;

    FundPerformancePage(Html html, FundQuery funds, FundPerformances performances) {
        this.html = html;
        this.funds = funds;
        this.performances = performances;
    }

    @GetMapping("/funds/{fundId}/performance")
    ResponseEntity<String> performance(
            Frame frame, @AuthenticationPrincipal Caller caller, @PathVariable UUID fundId) {
        FundDetail fund = funds.find(fundId, frame.axes(), caller).fund();
        return html.page(
                "fund/performance",
                frame,
                new FundEarned(
                        fund,
                        performances
                                .of(fundId, QUARTERS, frame.axes(), ALL, caller)
                                .performance()));
    }
}
