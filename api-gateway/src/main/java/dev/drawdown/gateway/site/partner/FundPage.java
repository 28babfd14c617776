package dev.drawdown.gateway.site.partner;

import dev.drawdown.figures.Multiples;
import dev.drawdown.gateway.account.Account;
import dev.drawdown.gateway.account.Accounts;
import dev.drawdown.gateway.activity.Activities;
import dev.drawdown.gateway.activity.Activity;
import dev.drawdown.gateway.activity.ActivityFilter;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import dev.drawdown.gateway.summary.Summary;
import dev.drawdown.gateway.summary.Summary.FundLine;
import dev.drawdown.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One fund as a partner holds it. */
@RestController
class FundPage {

    private static final TimeAxes NOW = new TimeAxes(null, null);
    private static final PageAsk LATEST = new PageAsk(20, null);

    private final Html html;
    private final Summaries summaries;
    private final Accounts accounts;
    private final Activities activities;
    private final OpenItems openItems;

    FundPage(
            Html html,
            Summaries summaries,
            Accounts accounts,
            Activities activities,
            OpenItems openItems) {
        this.html = html;
        this.summaries = summaries;
        this.accounts = accounts;
        this.activities = activities;
        this.openItems = openItems;
    }

    @GetMapping("/partners/{lpId}/funds/{fundId}")
    ResponseEntity<String> fund(Frame frame, PartnerView partner, @PathVariable UUID fundId) {
        Summary now = summaries.of(partner, NOW);
        FundLine held = line(now, fundId).orElseThrow(FundPage::notHeld);
        Summary then = frame.axes().isNow() ? now : summaries.of(partner, frame.axes());
        List<Account> history = accounts.history(partner, frame.axes(), fundId);
        return html.page(
                "partner/fund",
                frame,
                new Holding(
                        Whose.of(now),
                        held,
                        line(then, fundId).orElse(null),
                        frame.axes().isNow() ? openItems.of(partner).in(fundId) : Open.NONE,
                        Curve.of(held.currency(), history),
                        Quarters.of(history),
                        worth(history),
                        latest(frame, partner, fundId)));
    }

    private static Optional<FundLine> line(Summary summary, UUID fundId) {
        return summary.funds().stream().filter(fund -> fund.fundId().equals(fundId)).findFirst();
    }

    private static Refusal notHeld() {
        return Refusal.of(
                ProblemCode.FUND_NOT_FOUND, "This partner is not committed to such a fund.");
    }

    private List<Activity> latest(Frame frame, PartnerView partner, UUID fundId) {
        ActivityFilter ofFund =
                new ActivityFilter(new TreeSet<>(Set.of(fundId)), null, null, null, null);
        return activities.of(partner, ofFund, frame.axes(), LATEST).items();
    }

    /** At marks only: in between, the value is an estimate that moves with the cash alone. */
    private static List<Charts.Worth> worth(List<Account> history) {
        return history.stream()
                .filter(account -> account.navCents() != null && !account.navEstimated())
                .flatMap(account -> worth(account).stream())
                .toList();
    }

    private static Optional<Charts.Worth> worth(Account account) {
        Multiples multiples =
                Multiples.of(
                        account.contributedCents(), account.distributedCents(), account.navCents());
        BigDecimal dpi = multiples.dpi();
        return dpi == null
                ? Optional.empty()
                : Optional.of(new Charts.Worth(account.asOf(), dpi, multiples.rvpi()));
    }
}
