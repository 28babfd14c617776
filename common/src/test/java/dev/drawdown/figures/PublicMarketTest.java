package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The worked examples of INSEAD (Measuring PE Fund Performance, 2019), Wikipedia and edda.co, as
 * pyxirr collects them (The Unlicense). They are yearly: a year here is 365 days.
 */
class PublicMarketTest {

    private static final double[] INSEAD_INDEX = {100, 115, 130};
    private static final long[] INSEAD_FLOWS = {-25, 15, 0};

    @Test
    void kaplan_and_schoar_come_out() {
        near("ks_pme", insead(20L).ksPme().value(), 1.14, 0.01);
    }

    @Test
    void direct_alpha_comes_out() {
        near("direct_alpha", insead(20L).directAlpha().rate(), 0.0875, 0.0001);
        PublicMarket edda =
                compared(
                        new long[] {-80, -140, 0, 70, 140, 85},
                        new double[] {890.35, 1144.98, 1271.5, 1289.09, 1466.47, 1842.37},
                        70L);
        near("direct_alpha (edda)", edda.directAlpha().rate(), 0.028, 0.001);
    }

    @Test
    void long_and_nickels_come_out() {
        PublicMarket market = insead(20L);
        near("ln_pme_nav", market.longNickelsNav().value() / 1e4, 15.5, 0.1);
        near("ln_pme", market.longNickels().rate(), 0.144, 0.001);
        assertThat(market.longNickelsSpread().value())
                .isEqualTo(own() - market.longNickels().rate(), within(1e-12));
    }

    @Test
    void pme_plus_comes_out() {
        PublicMarket market = insead(20L);
        near("pme_plus_lambda", market.pmePlusLambda().value(), 0.7, 0.1);
        near("pme_plus", market.pmePlus().rate(), 0.143, 0.1);
    }

    @Test
    void the_multiples_and_the_rate_of_the_same_file_come_out() {
        CapitalTotals totals = new CapitalTotals(30, 0, 45, 0);
        assertThat(totals.multiples(Recallables.GROSS, null).dpi()).isEqualByComparingTo("1.5");
        assertThat(totals.multiples(Recallables.GROSS, 15L).tvpi()).isEqualByComparingTo("2");
        near(
                "irr",
                Dated.of("2021-01-01", -12, "2023-12-31", 40).rate().rate(),
                Math.pow(40 / 12.0, 1 / (1_094 / 365.0)) - 1,
                1e-12);
        XirrSolver solver = new XirrSolver();
        solver.solve(new int[] {0, 1_095}, new long[] {-12, 40}, 2);
        near("irr", solver.rate(), 0.494, 0.001);
    }

    @Test
    void a_fund_that_did_as_the_index_did_has_no_alpha() {
        PublicMarket market = compared(new long[] {-100, 0, 0}, new double[] {100, 130, 90}, 90L);
        assertThat(market.ksPme().value()).isEqualTo(1, within(1e-15));
        assertThat(market.directAlpha().rate()).isEqualTo(0, within(1e-15));
        assertThat(market.longNickelsSpread().value()).isEqualTo(0, within(1e-14));
        assertThat(market.pmePlus().missing()).isEqualTo(Missing.NOTHING_DISTRIBUTED);
    }

    @Test
    void a_reference_portfolio_that_would_have_been_overdrawn_is_no_benchmark() {
        PublicMarket market = compared(new long[] {-10, 50, 0}, new double[] {100, 110, 120}, 5L);
        assertThat(market.longNickels().missing()).isEqualTo(Missing.REFERENCE_WENT_SHORT);
        assertThat(market.longNickelsSpread().missing()).isEqualTo(Missing.REFERENCE_WENT_SHORT);
        assertThat(market.ksPme().value()).isNotNull();
        PublicMarket rich = compared(new long[] {-10, 1, 0}, new double[] {100, 110, 120}, 50L);
        assertThat(rich.pmePlusLambda().missing()).isEqualTo(Missing.NEGATIVE_SCALE);
    }

    @Test
    void without_an_index_that_is_old_enough_there_is_a_reason() {
        assertThat(
                        PublicMarket.of(new XirrSolver(), new Flows().add(0, -1), 9, 1L, null)
                                .ksPme()
                                .missing())
                .isEqualTo(Missing.NO_INDEX);
        IndexSeries late = IndexSeries.of(new int[] {5}, new double[] {100});
        assertThat(
                        PublicMarket.of(new XirrSolver(), new Flows().add(0, -1), 9, 1L, late)
                                .directAlpha()
                                .missing())
                .isEqualTo(Missing.INDEX_STARTS_LATER);
    }

    @Test
    void a_level_holds_until_the_next_one() {
        IndexSeries index = IndexSeries.of(new int[] {10, 20}, new double[] {1, 2});
        assertThat(index.covers(9)).isFalse();
        assertThat(index.level(10)).isEqualTo(1);
        assertThat(index.level(19)).isEqualTo(1);
        assertThat(index.level(25)).isEqualTo(2);
    }

    private static double own() {
        XirrSolver solver = new XirrSolver();
        solver.solve(new int[] {0, 365, 730}, new long[] {-25, 15, 20}, 3);
        return solver.rate();
    }

    private static PublicMarket insead(long nav) {
        return compared(INSEAD_FLOWS, INSEAD_INDEX, nav);
    }

    /** One flow and one level a year, in units of 10,000. */
    private static PublicMarket compared(long[] amounts, double[] levels, Long nav) {
        Flows flows = new Flows();
        int[] days = new int[levels.length];
        for (int i = 0; i < levels.length; i++) {
            days[i] = 365 * i;
            flows.add(days[i], amounts[i] * 10_000);
        }
        return PublicMarket.of(
                new XirrSolver(),
                flows,
                days[days.length - 1],
                nav * 10_000,
                IndexSeries.of(days, levels));
    }

    private static void near(String what, double value, double expected, double tolerance) {
        assertThat(value).as(what).isEqualTo(expected, within(tolerance));
        System.out.printf(
                "largest difference to pme_worked_examples.json, %s: %.1e%n",
                what, Math.abs(value - expected));
    }
}
