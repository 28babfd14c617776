package dev.drawdown.figures;

import org.jspecify.annotations.Nullable;

/**
 * Dated flows and a value against an index: public market equivalents. I(t) is the index at t, T
 * the mark, C what is paid in, D what comes back.
 *
 * @param ksPme Kaplan-Schoar: (sum of D I(T)/I(t) + NAV) / (sum of C I(T)/I(t)); above 1 the fund
 *     did better than the index (S. Kaplan, A. Schoar, Journal of Finance 60, 2005)
 * @param directAlpha the annual rate of the flows after each is scaled by I(T)/I(t): what the fund
 *     made above the index (O. Gredil, B. Griffiths, R. Stucke, "Benchmarking Private Equity: The
 *     Direct Alpha Method", 2014; as a rate, not as its logarithm)
 * @param longNickels the annual rate that the same flows would have made in the index: the value is
 *     replaced by what the reference portfolio is worth (A. Long, C. Nickels, "A Private Investment
 *     Benchmark", 1996). Missing once that portfolio would have had to pay out more than it held
 * @param longNickelsNav what the reference portfolio is worth at the mark, in minor units, not
 *     rounded
 * @param longNickelsSpread the flows' own rate less longNickels
 * @param pmePlus the annual rate when every distribution is multiplied by lambda, so that the
 *     reference portfolio ends at the NAV (Capital Dynamics; T. Rouvinez, Private Equity
 *     International, 2003)
 * @param pmePlusLambda (sum of C I(T)/I(t) - NAV) / (sum of D I(T)/I(t))
 * @param pmePlusSpread the flows' own rate less pmePlus
 */
public record PublicMarket(
        Figure ksPme,
        InternalRate directAlpha,
        InternalRate longNickels,
        Figure longNickelsNav,
        Figure longNickelsSpread,
        InternalRate pmePlus,
        Figure pmePlusLambda,
        Figure pmePlusSpread) {

    /** All of it missing, for one reason. */
    public static PublicMarket none(Missing why) {
        InternalRate rate = InternalRate.none(why);
        Figure figure = Figure.none(why);
        return new PublicMarket(figure, rate, rate, figure, figure, rate, figure, figure);
    }

    /**
     * Compares flows and what is left of them at a mark with an index.
     *
     * @param solver to work with
     * @param flows until the mark, without the value
     * @param nav in minor units; zero says that nothing is left, absent that no value is known
     * @param index absent where there is none
     */
    public static PublicMarket of(
            XirrSolver solver,
            Flows flows,
            int mark,
            @Nullable Long nav,
            @Nullable IndexSeries index) {
        if (index == null) {
            return none(Missing.NO_INDEX);
        }
        if (flows.size() == 0) {
            return none(Missing.NO_FLOWS);
        }
        if (!index.covers(flows.firstDay())) {
            return none(Missing.INDEX_STARTS_LATER);
        }
        return new ReferencePortfolio(solver, flows, mark, nav, index).compared();
    }
}
