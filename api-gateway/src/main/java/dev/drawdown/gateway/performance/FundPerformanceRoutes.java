package dev.drawdown.gateway.performance;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff read what their funds have earned, one by one and pooled. */
@RestController
class FundPerformanceRoutes {

    private final FundPerformances performances;
    private final Portfolios portfolios;

    FundPerformanceRoutes(FundPerformances performances, Portfolios portfolios) {
        this.performances = performances;
        this.portfolios = portfolios;
    }

    @GetMapping("/api/funds/{fundId}/performance")
    ResponseEntity<FundPerformance> performance(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            HistoryAsk ask,
            TimeAxes axes,
            PageAsk page) {
        FundPerformances.Read read = performances.of(fundId, ask, axes, page, caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, read.asOf().header())
                .body(read.performance());
    }

    @GetMapping("/api/performance")
    ResponseEntity<Page<Portfolio>> portfolios(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable String by,
            TimeAxes axes,
            PageAsk page) {
        Listed<Portfolio> listed = portfolios.of(Grouping.of(by), axes, page, caller);
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }
}
