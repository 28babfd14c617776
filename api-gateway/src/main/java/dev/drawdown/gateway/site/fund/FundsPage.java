package dev.drawdown.gateway.site.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.fund.FundLine;
import dev.drawdown.gateway.fund.FundLines;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funds of the caller's managers, and where they stand. */
@RestController
public class FundsPage {

    private final Html html;
    private final FundLines lines;

    FundsPage(Html html, FundLines lines) {
        this.html = html;
        this.lines = lines;
    }

    @GetMapping("/funds")
    ResponseEntity<String> funds(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            PageAsk ask,
            @RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        return html.page("fund/funds", frame, new Funds(words, lines.page(ask, words, caller)));
    }

    /**
     * A page of funds.
     *
     * @param words that were searched for; empty where all are shown
     */
    public record Funds(String words, Page<FundLine> page) {

        /** Whether there is no fund at all. */
        public boolean isNone() {
            return words.isEmpty() && page.items().isEmpty();
        }
    }
}
