package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.account.Account;
import dev.drawdown.gateway.account.Accounts;
import dev.drawdown.gateway.activity.Activities;
import dev.drawdown.gateway.activity.ActivityFilter;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.partner.ProfileQuery;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a partner has in all of its funds. */
@RestController
class OverviewPage {

    private static final PageAsk LATEST = new PageAsk(8, null);

    private final Html html;
    private final Summaries summaries;
    private final ProfileQuery profiles;
    private final Accounts accounts;
    private final Activities activities;
    private final OpenItems openItems;

    OverviewPage(
            Html html,
            Summaries summaries,
            ProfileQuery profiles,
            Accounts accounts,
            Activities activities,
            OpenItems openItems) {
        this.html = html;
        this.summaries = summaries;
        this.profiles = profiles;
        this.accounts = accounts;
        this.activities = activities;
        this.openItems = openItems;
    }

    @GetMapping("/partners/{lpId}")
    ResponseEntity<String> overview(Frame frame, PartnerView partner) {
        return html.page(
                "partner/overview",
                frame,
                Overview.of(
                        summaries.of(partner, frame.axes()),
                        profiles.of(partner),
                        frame.axes().isNow() ? openItems.of(partner) : Open.NONE,
                        curves(frame, partner),
                        activities.of(partner, ActivityFilter.ALL, frame.axes(), LATEST).items()));
    }

    private List<Curve> curves(Frame frame, PartnerView partner) {
        Map<String, List<Account>> byCurrency =
                accounts.history(partner, frame.axes(), null).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Account::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(one -> Curve.of(one.getKey(), one.getValue()))
                .filter(Curve::isDrawn)
                .toList();
    }
}
