package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Staff read who is in a fund, and what was called and distributed. */
@RestController
class BooksRoutes {

    private final FundBooks books;

    BooksRoutes(FundBooks books) {
        this.books = books;
    }

    @GetMapping("/api/funds/{fundId}/partners")
    ResponseEntity<Page<Holder>> partners(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            TimeAxes axes,
            PageAsk ask) {
        return shown(books.partners(fundId, axes, ask, caller));
    }

    @GetMapping("/api/funds/{fundId}/activity")
    ResponseEntity<Page<Entry>> activity(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID fundId, PageAsk ask) {
        return shown(books.activity(fundId, ask, caller));
    }

    private static <T> ResponseEntity<Page<T>> shown(Listed<T> listed) {
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }
}
