package dev.drawdown.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two measures of one basis of ILPA's Performance Template v1.1: IRR and multiple (net TVPI or
 * gross MOIC).
 *
 * @param irr annual, by Act/365. It starts at the first amount that was paid in on this basis, as
 *     ILPA's sample does: what is added back before the first call stays out of it (but not of the
 *     multiple)
 * @param multiple numerator / denominator, rounded half-up to 6 digits; absent while nothing was
 *     paid in
 * @param numerator what came back and what is left, in minor units
 * @param denominator what was paid in less what was given back of it, in minor units, positive
 */
public record IlpaPerformance(
        InternalRate irr, @Nullable BigDecimal multiple, long numerator, long denominator) {

    /**
     * By the granular or the gross-up method, as the flows' lines say; one method at a time.
     *
     * @param solver to work with
     * @param flows with the NAV as one of them, all until its day
     * @throws ArithmeticException if a sum does not fit into 64 bits
     */
    public static IlpaPerformance of(XirrSolver solver, List<IlpaFlow> flows, IlpaBasis basis) {
        long numerator = 0;
        long denominator = 0;
        int start = Integer.MAX_VALUE;
        for (IlpaFlow flow : flows) {
            switch (flow.line().role(basis)) {
                case LEFT_OUT -> {}
                case NUMERATOR -> numerator = Math.addExact(numerator, flow.amount());
                case DENOMINATOR -> {
                    denominator = Math.subtractExact(denominator, flow.amount());
                    start = Math.min(start, flow.day());
                }
                case DECREASES_DENOMINATOR ->
                        denominator = Math.subtractExact(denominator, flow.amount());
            }
        }
        return new IlpaPerformance(
                rate(solver, flows, basis, start),
                Multiple.of(numerator, denominator),
                numerator,
                denominator);
    }

    private static InternalRate rate(
            XirrSolver solver, List<IlpaFlow> flows, IlpaBasis basis, int start) {
        if (start == Integer.MAX_VALUE) {
            return InternalRate.none(Missing.NOTHING_PAID_IN);
        }
        Flows included = new Flows();
        for (IlpaFlow flow : flows) {
            if (flow.day() >= start && flow.line().role(basis) != IlpaRole.LEFT_OUT) {
                included.add(flow.day(), flow.amount());
            }
        }
        solver.solve(included.days(), included.amounts(), included.size());
        return solver.result();
    }
}
