package dev.drawdown.gateway.nav;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Between;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff read a fund's values, its returns and its risk. */
@RestController
class NavRoutes {

    /** Of one year, between −100 % and 100 %. */
    private static final Pattern RATE = Pattern.compile("-?(0|0?\\.\\d{1,10}|1(\\.0{1,10})?)");

    private final NavHistory history;
    private final AnalyticsQuery analytics;

    NavRoutes(NavHistory history, AnalyticsQuery analytics) {
        this.history = history;
        this.analytics = analytics;
    }

    @GetMapping("/api/funds/{fundId}/nav-history")
    ResponseEntity<Page<NavPoint>> history(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Between between,
            TimeAxes axes,
            PageAsk ask) {
        Listed<NavPoint> listed = history.page(fundId, between, axes, ask, caller);
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }

    @GetMapping("/api/funds/{fundId}/analytics")
    ResponseEntity<Analytics> analytics(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @RequestParam(defaultValue = "0") String riskFreeRate) {
        if (!RATE.matcher(riskFreeRate).matches()) {
            throw Refusal.invalid(
                    "riskFreeRate", "riskFreeRate is a fraction per year, such as 0.035.");
        }
        AnalyticsQuery.Worked worked = analytics.of(fundId, new BigDecimal(riskFreeRate), caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, worked.asOf().header())
                .body(worked.analytics());
    }
}
