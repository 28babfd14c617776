package dev.drawdown.gateway.site.entry;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.CallHead;
import dev.drawdown.gateway.books.CallLine;
import dev.drawdown.gateway.books.Detail;
import dev.drawdown.gateway.books.DistributionHead;
import dev.drawdown.gateway.books.DistributionLine;
import dev.drawdown.gateway.books.FundBooks;
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

/** One call or distribution of a fund, line by line, and how far it is paid. */
@RestController
public class EntryPage {

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final ReadAfter readAfter;

    EntryPage(Html html, FundQuery funds, FundBooks books, ReadAfter readAfter) {
        this.html = html;
        this.funds = funds;
        this.books = books;
        this.readAfter = readAfter;
    }

    /**
     * What the page shows.
     *
     * @param recorded whether the reader has just recorded it, or something on it
     */
    public record Recorded<H, L>(FundDetail fund, Detail<H, L> detail, String recorded) {}

    @GetMapping("/funds/{fundId}/calls/{callId}")
    ResponseEntity<String> call(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID callId,
            PageAsk ask,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "") String recorded) {
        FundDetail fund = fund(caller, fundId, after);
        Detail<CallHead, CallLine> call = books.call(fundId, callId, ask, caller).detail();
        return html.page("entry/call", frame, new Recorded<>(fund, call, recorded));
    }

    @GetMapping("/funds/{fundId}/distributions/{distributionId}")
    ResponseEntity<String> distribution(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID distributionId,
            PageAsk ask,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "") String recorded) {
        FundDetail fund = fund(caller, fundId, after);
        Detail<DistributionHead, DistributionLine> distribution =
                books.distribution(fundId, distributionId, ask, caller).detail();
        return html.page("entry/distribution", frame, new Recorded<>(fund, distribution, recorded));
    }

    private FundDetail fund(Caller caller, UUID fundId, @Nullable String after) {
        if (after != null) {
            readAfter.await(after);
        }
        return funds.find(fundId, new TimeAxes(null, null), caller).fund();
    }
}
