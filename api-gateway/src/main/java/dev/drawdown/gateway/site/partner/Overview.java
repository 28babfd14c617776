package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.activity.Activity;
import dev.drawdown.gateway.partner.Profile;
import dev.drawdown.gateway.summary.Summary;
import dev.drawdown.gateway.summary.Summary.FundLine;
import dev.drawdown.gateway.summary.Summary.Totals;
import java.util.Comparator;
import java.util.List;

/**
 * What the overview shows.
 *
 * @param open as known now; empty for an earlier moment
 * @param curves one for each currency whose accounts have moved
 * @param latest the newest activities
 */
public record Overview(
        Whose whose,
        Profile profile,
        Open open,
        List<Holdings> holdings,
        List<Curve> curves,
        List<Activity> latest) {

    /** What is held in one currency. */
    public record Holdings(String currency, List<Totals> totals, List<FundLine> funds) {}

    static Overview of(
            Summary summary,
            Profile profile,
            Open open,
            List<Curve> curves,
            List<Activity> latest) {
        List<Holdings> holdings = holdings(summary);
        List<String> order = holdings.stream().map(Holdings::currency).toList();
        List<Curve> sorted =
                curves.stream()
                        .sorted(Comparator.comparingInt(curve -> order.indexOf(curve.currency())))
                        .toList();
        return new Overview(Whose.of(summary), profile, open, holdings, sorted, latest);
    }

    /** What is held, the currency of most funds first. */
    static List<Holdings> holdings(Summary summary) {
        return summary.totals().stream()
                .map(Totals::currency)
                .distinct()
                .map(currency -> holdings(currency, summary))
                .sorted(Comparator.comparingInt(held -> -held.funds().size()))
                .toList();
    }

    private static Holdings holdings(String currency, Summary summary) {
        return new Holdings(
                currency,
                summary.totals().stream().filter(t -> t.currency().equals(currency)).toList(),
                summary.funds().stream().filter(f -> f.currency().equals(currency)).toList());
    }
}
