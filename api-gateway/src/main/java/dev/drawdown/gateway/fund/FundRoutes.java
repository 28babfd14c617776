package dev.drawdown.gateway.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Staff read the funds of their managers. */
@RestController
class FundRoutes {

    private static final String LIST = "/api/funds";

    private final FundList list;
    private final FundQuery query;
    private final Pages pages;

    FundRoutes(FundList list, FundQuery query, Pages pages) {
        this.list = list;
        this.query = query;
        this.pages = pages;
    }

    @GetMapping(LIST)
    ResponseEntity<Page<FundEntry>> funds(@AuthenticationPrincipal Caller caller, PageAsk ask) {
        FundKey start = pages.start(ask, LIST, FundKey.START, FundKey::parse);
        FundList.Found found = list.after(start, ask.rows(), caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(pages.page(ask, LIST, found.funds(), fund -> FundKey.of(fund).text()));
    }

    @GetMapping(LIST + "/{fundId}")
    ResponseEntity<FundDetail> fund(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID fundId, TimeAxes axes) {
        FundQuery.Found found = query.find(fundId, axes, caller);
        return ResponseEntity.ok().header(AsOf.HEADER, found.asOf().header()).body(found.fund());
    }
}
