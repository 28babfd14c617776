package dev.drawdown.figures;

import org.jspecify.annotations.Nullable;

/**
 * The money-weighted returns since inception, at a mark.
 *
 * @param irr annual, whatever the length of the period
 * @param periodReturn the same over the period, not annualised; what is shown under 365 days;
 *     absent with the rate
 * @param days from the first flow to the mark; 0 without flows
 * @param modifiedDietz of the period, not annualised
 * @param flowsAfterMark how many flows were left out because they lie after the mark
 */
public record Returns(
        InternalRate irr,
        @Nullable Double periodReturn,
        int days,
        Figure modifiedDietz,
        int flowsAfterMark) {

    /**
     * Of the flows until the mark and the value then, which counts as if it were paid out.
     *
     * @param solver to work with; its last result is this one's afterwards
     * @param flows without the value; what lies after the mark is taken out of it
     * @param nav in minor units; zero says that nothing is left, absent that no value is known
     */
    public static Returns of(XirrSolver solver, Flows flows, int mark, @Nullable Long nav) {
        int dropped = flows.dropAfter(mark);
        if (flows.size() == 0) {
            return new Returns(
                    InternalRate.none(Missing.NO_FLOWS),
                    null,
                    0,
                    Figure.none(Missing.NO_FLOWS),
                    dropped);
        }
        int first = flows.firstDay();
        Figure dietz = ModifiedDietz.of(flows, first, mark, 0, nav == null ? 0 : nav);
        int size = flows.size();
        if (nav != null) {
            flows.add(mark, nav);
        }
        solver.solve(flows.days(), flows.amounts(), flows.size());
        flows.truncate(size);
        InternalRate irr = solver.result();
        Double rate = irr.rate();
        return new Returns(
                irr,
                rate == null ? null : PeriodReturn.of(rate, mark - first),
                mark - first,
                dietz,
                dropped);
    }
}
