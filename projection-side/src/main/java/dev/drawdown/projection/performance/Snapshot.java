package dev.drawdown.projection.performance;

import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.Recallables;
import dev.drawdown.projection.capital.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment or a fund has done at the close of a date. Amounts are minor units. Between two
 * values the amounts move on and the rates stay those of the value before.
 *
 * @param marked whether a mark or a report says what it is worth as of this very date
 * @param nav the last value, moved by what was paid since; absent where none is known
 * @param grossNav the last value before accrued carry, as it was at its own date
 * @param navAsOf the date of the last value
 * @param navEstimated whether anything was paid since
 * @param recallable of the distributions what may be called again; 0 for a whole fund
 */
public record Snapshot(
        boolean marked,
        Rates rates,
        @Nullable Long nav,
        @Nullable Long grossNav,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        long committed,
        long paidIn,
        long distributed,
        long recallable) {

    static Snapshot of(boolean marked, Standing standing, Rates rates, @Nullable Long grossNav) {
        return new Snapshot(
                marked,
                rates,
                standing.nav(),
                grossNav,
                standing.navAsOf(),
                standing.navEstimated(),
                standing.commitment(),
                standing.buckets().paidIn(),
                standing.buckets().distributed(),
                standing.buckets().recallable());
    }

    private CapitalTotals totals() {
        return new CapitalTotals(paidIn, 0, distributed, recallable);
    }

    Multiples multiples() {
        return totals().multiples(Recallables.GROSS, nav);
    }

    @Nullable BigDecimal pic() {
        return totals().pic(Recallables.GROSS, committed);
    }
}
