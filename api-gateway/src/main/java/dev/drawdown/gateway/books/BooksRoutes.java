package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Staff read who is in a fund, and what was called and distributed. */
@RestController
class BooksRoutes {

    private final Holders holders;
    private final Entries entries;
    private final Pages pages;

    BooksRoutes(Holders holders, Entries entries, Pages pages) {
        this.holders = holders;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping("/api/funds/{fundId}/partners")
    ResponseEntity<Page<Holder>> partners(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            TimeAxes axes,
            PageAsk ask) {
        String scope = "fund:" + fundId + ":partners";
        NumberKey start = pages.start(ask, scope, NumberKey.START, NumberKey::parse);
        Found<Holder> found = holders.after(start.number(), ask.rows(), fundId, axes, caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(pages.page(ask, scope, found.rows(), h -> new NumberKey(h.number()).text()));
    }

    @GetMapping("/api/funds/{fundId}/activity")
    ResponseEntity<Page<Entry>> activity(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID fundId, PageAsk ask) {
        String scope = "fund:" + fundId + ":activity";
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Found<Entry> found = entries.before(start, ask.rows(), fundId, caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(
                        pages.page(
                                ask,
                                scope,
                                found.rows(),
                                entry -> new DatedKey(entry.date(), entry.id()).text()));
    }
}
