package dev.drawdown.gateway.holding;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.readafter.ReadAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What funds hold: a partner reads its own part, staff the whole. */
@RestController
class HoldingRoutes {

    private final Holdings holdings;

    HoldingRoutes(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping(
            path = {"/api/lp/holdings", "/api/lp/{lpId}/holdings"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ofPartner(
            PartnerView partner,
            @RequestParam(required = false) @Nullable UUID fundId,
            TimeAxes axes,
            PageAsk ask,
            HttpServletRequest request) {
        Answer answer = holdings.answer(partner, fundId, axes, ask, ReadAfter.isAsked(request));
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }

    @GetMapping("/api/funds/{fundId}/holdings")
    ResponseEntity<Page<Holding>> ofFund(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            TimeAxes axes,
            PageAsk ask) {
        Listed<Holding> listed = holdings.of(fundId, axes, ask, caller);
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }
}
