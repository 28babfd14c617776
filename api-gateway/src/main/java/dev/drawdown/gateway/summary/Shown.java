package dev.drawdown.gateway.summary;

import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiples;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.figure.Rate;
import dev.drawdown.gateway.summary.PooledRates.Group;
import dev.drawdown.gateway.summary.Summary.FundLine;
import dev.drawdown.gateway.summary.Summary.Partner;
import dev.drawdown.gateway.summary.Summary.Totals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what stands in the read schema into what a partner is shown: the figures are divided here.
 */
final class Shown {

    private Shown() {}

    static Summary of(
            Partner partner,
            TimeAxes axes,
            List<Struck> struck,
            List<Standing> standings,
            Map<Group, Rate> rates) {
        return new Summary(
                partner,
                axes.asOf(),
                axes.asKnownAt(),
                struck.stream()
                        .sorted(Struck.ORDER)
                        .map(sum -> totals(sum, standings, rates))
                        .toList(),
                standings.stream().map(Shown::line).toList());
    }

    private static Totals totals(Struck sum, List<Standing> standings, Map<Group, Rate> rates) {
        Long nav = sum.latestValuationDate() == null ? null : sum.totalNavCents();
        Multiples multiples =
                Multiples.of(sum.totalContributedCents(), sum.totalDistributedCents(), nav);
        Rate rate =
                rates.getOrDefault(
                        new Group(sum.currency(), sum.asOfDate()), Rate.none(Missing.NO_FLOWS));
        return new Totals(
                sum.currency(),
                sum.asOfDate(),
                sum.fundCount(),
                sum.totalCommittedCents(),
                sum.totalCalledCents(),
                sum.totalContributedCents(),
                sum.totalDistributedCents(),
                nav,
                withoutNav(sum, standings),
                within(sum, standings).anyMatch(Standing::navEstimated),
                sum.totalUnfundedCents(),
                within(sum, standings).map(Standing::receivableCents).reduce(0L, Math::addExact),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi(),
                multiples.tvpi(),
                rate.irr(),
                rate.reason(),
                rate.ambiguous(),
                rate.periodReturn(),
                rate.days(),
                sum.latestValuationDate());
    }

    private static int withoutNav(Struck sum, List<Standing> standings) {
        return Math.toIntExact(
                within(sum, standings)
                        .map(Standing::currentNavCents)
                        .filter(Objects::isNull)
                        .count());
    }

    private static Stream<Standing> within(Struck sum, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.currency().equals(sum.currency()))
                .filter(standing -> standing.standsAsOf().equals(sum.asOfDate()));
    }

    private static FundLine line(Standing standing) {
        @Nullable Long nav = standing.currentNavCents();
        Multiples multiples =
                Multiples.of(
                        standing.contributedCapitalCents(),
                        standing.distributedCapitalCents(),
                        nav);
        Rate rate = standing.rate();
        return new FundLine(
                standing.fundId(),
                standing.commitmentId(),
                standing.name(),
                standing.currency(),
                standing.vintageYear(),
                standing.strategy(),
                standing.commitmentCents(),
                standing.calledCents(),
                standing.contributedCapitalCents(),
                standing.distributedCapitalCents(),
                nav,
                nav != null,
                standing.navAsOfDate(),
                standing.navEstimated(),
                standing.unfundedCommitmentCents(),
                standing.receivableCents(),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi(),
                multiples.tvpi(),
                standing.reportedIrr(),
                rate.irr(),
                rate.reason(),
                rate.ambiguous(),
                rate.periodReturn(),
                rate.days(),
                standing.standsAsOf());
    }
}
