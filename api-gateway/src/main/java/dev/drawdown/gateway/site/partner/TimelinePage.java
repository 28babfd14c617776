package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.activity.Activities;
import dev.drawdown.gateway.activity.Activity;
import dev.drawdown.gateway.activity.ActivityFilter;
import dev.drawdown.gateway.activity.ActivityFilterReader;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import dev.drawdown.gateway.summary.Summary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that moved a partner's accounts, newest first. */
@RestController
class TimelinePage {

    private static final TimeAxes NOW = new TimeAxes(null, null);

    private final Html html;
    private final Summaries summaries;
    private final Activities activities;

    TimelinePage(Html html, Summaries summaries, Activities activities) {
        this.html = html;
        this.summaries = summaries;
        this.activities = activities;
    }

    @GetMapping("/partners/{lpId}/timeline")
    ResponseEntity<String> timeline(
            Frame frame, PartnerView partner, PageAsk ask, HttpServletRequest request) {
        Summary summary = summaries.of(partner, NOW);
        try {
            ActivityFilter filter =
                    ActivityFilterReader.read(name -> filled(request.getParameterValues(name)));
            Page<Activity> page = activities.of(partner, filter, frame.axes(), ask);
            return html.page("partner/timeline", frame, Timeline.of(summary, page, null, null));
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            return html.page(
                    "partner/timeline",
                    frame,
                    Timeline.of(summary, NOTHING, refusal.field(), refusal.words()));
        }
    }

    private static final Page<Activity> NOTHING = new Page<>(List.of(), null, false);

    /** A filter left empty in the form filters nothing. */
    private static String @Nullable [] filled(String @Nullable [] values) {
        String[] filled =
                values == null
                        ? new String[0]
                        : Arrays.stream(values)
                                .filter(value -> !value.isBlank())
                                .toArray(String[]::new);
        return filled.length == 0 ? null : filled;
    }
}
