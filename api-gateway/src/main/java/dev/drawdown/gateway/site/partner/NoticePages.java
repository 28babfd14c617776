package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.notice.CallNotices;
import dev.drawdown.gateway.notice.DistributionNotices;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls and distributions that a partner was sent. */
@RestController
class NoticePages {

    private static final TimeAxes NOW = new TimeAxes(null, null);
    private static final String DISTRIBUTIONS = "distributions";

    private final Html html;
    private final Summaries summaries;
    private final CallNotices calls;
    private final DistributionNotices distributions;

    NoticePages(
            Html html, Summaries summaries, CallNotices calls, DistributionNotices distributions) {
        this.html = html;
        this.summaries = summaries;
        this.calls = calls;
        this.distributions = distributions;
    }

    @GetMapping("/partners/{lpId}/notices")
    ResponseEntity<String> notices(
            Frame frame, PartnerView partner, PageAsk ask, @RequestParam @Nullable String kind) {
        boolean ofCalls = !DISTRIBUTIONS.equals(kind);
        return html.page(
                "partner/notices",
                frame,
                new Notices(
                        whose(partner),
                        ofCalls ? calls.list(partner, ask).page() : none(),
                        ofCalls ? none() : distributions.list(partner, ask).page(),
                        ofCalls,
                        LocalDate.now(ZoneOffset.UTC)));
    }

    @GetMapping("/partners/{lpId}/calls/{callId}")
    ResponseEntity<String> call(Frame frame, PartnerView partner, @PathVariable UUID callId) {
        return html.page(
                "partner/call",
                frame,
                new CallSheet(
                        whose(partner),
                        calls.of(callId, partner).rows().getFirst(),
                        LocalDate.now(ZoneOffset.UTC)));
    }

    @GetMapping("/partners/{lpId}/distributions/{distributionId}")
    ResponseEntity<String> distribution(
            Frame frame, PartnerView partner, @PathVariable UUID distributionId) {
        return html.page(
                "partner/distribution",
                frame,
                new DistributionSheet(
                        whose(partner),
                        distributions.of(distributionId, partner).rows().getFirst()));
    }

    private Whose whose(PartnerView partner) {
        return Whose.of(summaries.of(partner, NOW));
    }

    private static <T> Page<T> none() {
        return new Page<>(List.of(), null, false);
    }
}
