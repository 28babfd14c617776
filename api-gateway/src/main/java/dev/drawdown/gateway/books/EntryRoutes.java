package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.PageAsk;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Staff read one call or distribution of a fund, line by line. */
@RestController
class EntryRoutes {

    private final FundBooks books;

    EntryRoutes(FundBooks books) {
        this.books = books;
    }

    @GetMapping("/api/funds/{fundId}/capital-calls/{callId}")
    ResponseEntity<Detail<CallHead, CallLine>> call(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID callId,
            PageAsk ask) {
        return shown(books.call(fundId, callId, ask, caller));
    }

    @GetMapping("/api/funds/{fundId}/distributions/{distributionId}")
    ResponseEntity<Detail<DistributionHead, DistributionLine>> distribution(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID distributionId,
            PageAsk ask) {
        return shown(books.distribution(fundId, distributionId, ask, caller));
    }

    private static <H, L> ResponseEntity<Detail<H, L>> shown(Read<H, L> read) {
        return ResponseEntity.ok().header(AsOf.HEADER, read.asOf().header()).body(read.detail());
    }
}
