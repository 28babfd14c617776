package dev.drawdown.gateway.site.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundBooks;
import dev.drawdown.gateway.books.History;
import dev.drawdown.gateway.books.TermsHistory;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.readafter.ReadAfter;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A fund's books: how it went, who is in it, what was recorded, on which terms. */
@RestController
class FundPages {

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final History history;
    private final TermsHistory terms;
    private final ReadAfter readAfter;

    FundPages(
            Html html,
            FundQuery funds,
            FundBooks books,
            History history,
            TermsHistory terms,
            ReadAfter readAfter) {
        this.html = html;
        this.funds = funds;
        this.books = books;
        this.history = history;
        this.terms = terms;
        this.readAfter = readAfter;
    }

    @GetMapping("/funds/{fundId}")
    ResponseEntity<String> overview(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @RequestParam @Nullable String after) {
        FundDetail fund = fund(frame, caller, fundId, after);
        return html.page(
                "fund/overview",
                frame,
                new Seen<>(
                        fund,
                        FundCharts.of(history.of(fundId, frame.axes(), caller), fund.currency())));
    }

    @GetMapping("/funds/{fundId}/partners")
    ResponseEntity<String> partners(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            PageAsk ask,
            @RequestParam @Nullable String after) {
        FundDetail fund = fund(frame, caller, fundId, after);
        return html.page(
                "fund/partners",
                frame,
                new Seen<>(fund, books.partners(fundId, frame.axes(), ask, caller).page()));
    }

    @GetMapping("/funds/{fundId}/entries")
    ResponseEntity<String> entries(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            PageAsk ask,
            @RequestParam @Nullable String after) {
        FundDetail fund = fund(frame, caller, fundId, after);
        return html.page(
                "fund/entries", frame, new Seen<>(fund, books.entries(fundId, ask, caller).page()));
    }

    @GetMapping("/funds/{fundId}/terms")
    ResponseEntity<String> terms(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @RequestParam @Nullable String after) {
        FundDetail fund = fund(frame, caller, fundId, after);
        return html.page("fund/terms", frame, new Seen<>(fund, terms.of(fundId, caller)));
    }

    private FundDetail fund(Frame frame, Caller caller, UUID fundId, @Nullable String after) {
        if (after != null) {
            readAfter.await(after);
        }
        TimeAxes axes = frame.axes();
        return funds.find(fundId, axes, caller).fund();
    }
}
