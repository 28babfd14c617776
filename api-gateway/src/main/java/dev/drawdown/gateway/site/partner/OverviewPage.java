package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a partner has in all of its funds. */
@RestController
class OverviewPage {

    private final Html html;
    private final Summaries summaries;

    OverviewPage(Html html, Summaries summaries) {
        this.html = html;
        this.summaries = summaries;
    }

    @GetMapping("/partners/{lpId}")
    ResponseEntity<String> overview(Frame frame, PartnerView partner) {
        return html.page("partner/overview", frame, summaries.of(partner, frame.axes()));
    }
}
