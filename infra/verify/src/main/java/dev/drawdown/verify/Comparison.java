package dev.drawdown.verify;

import dev.drawdown.verify.Summary.Line;
import dev.drawdown.verify.Summary.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One partner at one date: what the file says against what the API says. */
final class Comparison {

    private static final String CURRENCY = "USD";

    private final String partner;
    private final LocalDate asOf;
    private final Map<String, Figures> expected;
    private final Report report = new Report();

    /**
     * Prepares it.
     *
     * @param expected the file's figures by fund
     */
    Comparison(String partner, LocalDate asOf, Map<String, Figures> expected) {
        this.partner = partner;
        this.asOf = asOf;
        this.expected = Map.copyOf(expected);
    }

    Report with(Summary summary) {
        Map<String, Line> lines = new HashMap<>();
        summary.funds().stream()
                .filter(line -> line.asOf().equals(asOf) && line.currency().equals(CURRENCY))
                .forEach(line -> lines.put(line.name(), line));
        expected.forEach((fund, figures) -> compare(held(fund), figures, lines.get(fund)));
        totals(summary);
        return report;
    }

    private void compare(Held held, Figures figures, @Nullable Line line) {
        if (line == null) {
            report.differs(held, "the fund", "there", "missing");
            return;
        }
        report.cents(held, "committed", figures.committed(), line.committedCents());
        report.cents(held, "called", figures.called(), line.calledCents());
        report.cents(held, "distributed", figures.distributed(), line.distributedCents());
        if (!Objects.equals(figures.nav(), line.navCents())) {
            report.differs(
                    held, "nav", String.valueOf(figures.nav()), String.valueOf(line.navCents()));
        }
        BigDecimal tvpi = line.tvpi();
        BigDecimal dpi = line.dpi();
        boolean called = figures.called() > 0;
        report.checked(called);
        if (!called) {
            return;
        }
        if (tvpi == null || dpi == null) {
            report.differs(held, "tvpi or dpi", figures.tvpi(), "absent");
            return;
        }
        report.ratio(held, "tvpi", figures.tvpi(), tvpi);
        report.ratio(held, "dpi", figures.dpi(), dpi);
        if (figures.published() != null) {
            report.published(figures.published(), tvpi);
        }
    }

    private void totals(Summary summary) {
        Held all = held("all funds");
        Totals totals =
                summary.totals().stream()
                        .filter(one -> one.asOf().equals(asOf) && one.currency().equals(CURRENCY))
                        .findFirst()
                        .orElse(null);
        if (totals == null) {
            report.differs(all, "the totals", "there", "missing");
            return;
        }
        Long nav = totals.totalNavCents();
        report.cents(all, "total committed", sum(Figures::committed), totals.totalCommittedCents());
        report.cents(all, "total called", sum(Figures::called), totals.totalCalledCents());
        report.cents(
                all,
                "total distributed",
                sum(Figures::distributed),
                totals.totalDistributedCents());
        report.cents(all, "total nav", sum(Figures::navOrZero), nav == null ? 0 : nav);
    }

    private long sum(ToLongFunction<Figures> figure) {
        return expected.values().stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    private Held held(String fund) {
        return new Held(partner, fund, asOf);
    }
}
