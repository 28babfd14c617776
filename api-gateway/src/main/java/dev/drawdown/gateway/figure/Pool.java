package dev.drawdown.gateway.figure;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.PeriodReturn;
import dev.drawdown.figures.XirrSolver;
import org.jspecify.annotations.Nullable;

/**
 * The flows of several commitments as if they were those of one, each up to its own value: a
 * portfolio's rate is the rate of its pooled flows, never an average of rates. Amounts are minor
 * units of one currency from the investor's side, days count from 1970-01-01.
 */
public final class Pool {

    private final Flows flows = new Flows();
    private @Nullable Missing missing;

    /** What was paid in is below zero, what came back above. */
    public void add(int day, long amount) {
        flows.add(day, amount);
    }

    /** What one of them lacks, the whole lacks. */
    public void lack(Missing why) {
        if (missing == null || why == Missing.UNDATED_HISTORY) {
            missing = why;
        }
    }

    public Rate rate() {
        if (missing != null) {
            return Rate.none(missing);
        }
        XirrSolver solver = new XirrSolver();
        if (!solver.solve(flows.days(), flows.amounts(), flows.size())) {
            Missing why = solver.missing();
            return Rate.none(why == null ? Missing.NO_RATE : why);
        }
        int days = flows.lastDay() - flows.firstDay();
        return new Rate(
                solver.rate(),
                null,
                solver.ambiguous(),
                PeriodReturn.of(solver.rate(), days),
                days);
    }
}
