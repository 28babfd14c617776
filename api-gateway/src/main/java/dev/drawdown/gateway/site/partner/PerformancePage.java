package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a partner's funds have earned, and how that went. */
@RestController
class PerformancePage {

    private final Html html;
    private final Summaries summaries;
    private final Courses courses;

    PerformancePage(Html html, Summaries summaries, Courses courses) {
        this.html = html;
        this.summaries = summaries;
        this.courses = courses;
    }

    @GetMapping("/partners/{lpId}/performance")
    ResponseEntity<String> performance(Frame frame, PartnerView partner) {
        return html.page(
                "partner/performance",
                frame,
                Course.of(
                        summaries.of(partner, frame.axes()),
                        courses.of(partner, null, frame.axes())));
    }
}
