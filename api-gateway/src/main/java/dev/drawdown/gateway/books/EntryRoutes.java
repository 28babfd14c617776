package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Staff read one call or distribution of a fund, line by line. */
@RestController
class EntryRoutes {

    private final Calls calls;
    private final Distributions distributions;
    private final Pages pages;

    EntryRoutes(Calls calls, Distributions distributions, Pages pages) {
        this.calls = calls;
        this.distributions = distributions;
        this.pages = pages;
    }

    @GetMapping("/api/funds/{fundId}/capital-calls/{callId}")
    ResponseEntity<Detail<CallHead, CallLine>> call(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID callId,
            PageAsk ask) {
        String scope = "call:" + callId;
        int after = pages.start(ask, scope, NumberKey.START, NumberKey::parse).number();
        Found<Joined<CallHead, CallLine>> found =
                calls.after(after, ask.rows(), fundId, callId, caller);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.CALL_NOT_FOUND, "There is no such capital call.");
        }
        return shown(found, ask, scope, CallLine::commitmentNumber);
    }

    @GetMapping("/api/funds/{fundId}/distributions/{distributionId}")
    ResponseEntity<Detail<DistributionHead, DistributionLine>> distribution(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID distributionId,
            PageAsk ask) {
        String scope = "distribution:" + distributionId;
        int after = pages.start(ask, scope, NumberKey.START, NumberKey::parse).number();
        Found<Joined<DistributionHead, DistributionLine>> found =
                distributions.after(after, ask.rows(), fundId, distributionId, caller);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.DISTRIBUTION_NOT_FOUND, "There is no such distribution.");
        }
        return shown(found, ask, scope, DistributionLine::commitmentNumber);
    }

    private <H, L> ResponseEntity<Detail<H, L>> shown(
            Found<Joined<H, L>> found, PageAsk ask, String scope, ToIntFunction<L> number) {
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(
                        new Detail<>(
                                found.rows().getFirst().head(),
                                pages.page(
                                        ask,
                                        scope,
                                        Joined.lines(found),
                                        line -> new NumberKey(number.applyAsInt(line)).text())));
    }
}
