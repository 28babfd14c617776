package dev.drawdown.gateway.ilpa;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.PageAsk;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff read a fund's performance as ILPA's template has it. */
@RestController
class IlpaRoute {

    private final IlpaMeasures measures;

    IlpaRoute(IlpaMeasures measures) {
        this.measures = measures;
    }

    @GetMapping("/api/funds/{fundId}/performance/ilpa")
    ResponseEntity<IlpaAnswer> ilpa(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @RequestParam(defaultValue = "granular") String method,
            TimeAxes axes,
            PageAsk ask) {
        IlpaMeasures.Read read = measures.of(fundId, Method.of(method), axes, ask, caller);
        return ResponseEntity.ok().header(AsOf.HEADER, read.asOf().header()).body(read.answer());
    }
}
