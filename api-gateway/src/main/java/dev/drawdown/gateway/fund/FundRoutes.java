package dev.drawdown.gateway.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.paging.SignedCursor;
import dev.drawdown.problem.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff read the funds of their managers. */
@RestController
class FundRoutes {

    private static final String LIST = "/api/funds";
    private static final int MOST = 100;

    private final FundList list;
    private final FundQuery query;
    private final SignedCursor cursors;

    FundRoutes(FundList list, FundQuery query, SignedCursor cursors) {
        this.list = list;
        this.query = query;
        this.cursors = cursors;
    }

    @GetMapping(LIST)
    ResponseEntity<FundPage> funds(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "limit is a number from 1 to " + MOST + ".");
        }
        FundKey start = cursor == null ? FundKey.START : opened(cursor);
        FundList.Found found = list.after(start, limit + 1, caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(page(found.funds(), limit));
    }

    @GetMapping(LIST + "/{fundId}")
    ResponseEntity<FundDetail> fund(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID fundId, TimeAxes axes) {
        FundQuery.Found found = query.find(fundId, axes, caller);
        return ResponseEntity.ok().header(AsOf.HEADER, found.asOf().header()).body(found.fund());
    }

    private FundPage page(List<FundEntry> funds, int limit) {
        boolean more = funds.size() > limit;
        List<FundEntry> shown = more ? funds.subList(0, limit) : funds;
        String next = more ? cursors.seal(LIST, FundKey.of(shown.getLast()).text()) : null;
        return new FundPage(shown, next, more);
    }

    private FundKey opened(String cursor) {
        return cursors.open(LIST, cursor)
                .map(FundKey::parse)
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.INVALID_CURSOR,
                                        "This cursor was not made for this list."));
    }
}
