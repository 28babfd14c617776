package dev.drawdown.gateway.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Totals struck over the commitments of one currency that stand as of one date; minor units. */
@JsonNaming(SnakeCaseStrategy.class)
record Struck(
        String currency,
        LocalDate asOfDate,
        int fundCount,
        long totalCommittedCents,
        long totalCalledCents,
        long totalContributedCents,
        long totalDistributedCents,
        long totalNavCents,
        long totalUnfundedCents,
        @Nullable LocalDate latestValuationDate) {

    static final Comparator<Struck> ORDER =
            Comparator.comparing(Struck::currency)
                    .thenComparing(Struck::asOfDate, Comparator.reverseOrder());

    /** The same sums that the projection keeps ready for the present, over any set of standings. */
    static List<Struck> over(List<Standing> standings) {
        Map<List<Object>, Struck> sums = new LinkedHashMap<>();
        for (Standing standing : standings) {
            sums.merge(
                    List.of(standing.currency(), standing.standsAsOf()),
                    of(standing),
                    Struck::plus);
        }
        return new ArrayList<>(sums.values());
    }

    private static Struck of(Standing standing) {
        Long nav = standing.currentNavCents();
        return new Struck(
                standing.currency(),
                standing.standsAsOf(),
                1,
                standing.commitmentCents(),
                standing.calledCents(),
                standing.contributedCapitalCents(),
                standing.distributedCapitalCents(),
                nav == null ? 0 : nav,
                standing.unfundedCommitmentCents(),
                standing.navAsOfDate());
    }

    private Struck plus(Struck other) {
        return new Struck(
                currency,
                asOfDate,
                Math.addExact(fundCount, other.fundCount),
                Math.addExact(totalCommittedCents, other.totalCommittedCents),
                Math.addExact(totalCalledCents, other.totalCalledCents),
                Math.addExact(totalContributedCents, other.totalContributedCents),
                Math.addExact(totalDistributedCents, other.totalDistributedCents),
                Math.addExact(totalNavCents, other.totalNavCents),
                Math.addExact(totalUnfundedCents, other.totalUnfundedCents),
                later(latestValuationDate, other.latestValuationDate));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
