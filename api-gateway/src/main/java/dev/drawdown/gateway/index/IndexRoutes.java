package dev.drawdown.gateway.index;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Between;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Staff read the indices of their managers. */
@RestController
class IndexRoutes {

    private final Indices indices;

    IndexRoutes(Indices indices) {
        this.indices = indices;
    }

    @GetMapping("/api/indices")
    ResponseEntity<Page<Index>> indices(@AuthenticationPrincipal Caller caller, PageAsk ask) {
        return shown(indices.page(ask, caller));
    }

    @GetMapping("/api/indices/{indexId}/levels")
    ResponseEntity<Page<Level>> levels(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID indexId,
            Between between,
            TimeAxes axes,
            PageAsk ask) {
        return shown(indices.levels(indexId, between, axes, ask, caller));
    }

    private static <T> ResponseEntity<Page<T>> shown(Listed<T> listed) {
        return ResponseEntity.ok().header(AsOf.HEADER, listed.asOf().header()).body(listed.page());
    }
}
