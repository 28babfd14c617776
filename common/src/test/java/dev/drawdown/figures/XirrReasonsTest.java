package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is answered where there is no rate, or not one only. */
class XirrReasonsTest {

    @Test
    void each_way_to_have_no_rate_has_its_word() {
        assertThat(Dated.of().rate().missing()).isEqualTo(Missing.NO_FLOWS);
        assertThat(Dated.of("2020-01-01", 0, "2021-01-01", 0).rate().missing())
                .isEqualTo(Missing.ALL_ZERO);
        assertThat(Dated.of("2020-01-01", -5, "2020-01-01", 7).rate().missing())
                .isEqualTo(Missing.SAME_DAY);
        assertThat(Dated.of("2020-01-01", -5).rate().missing()).isEqualTo(Missing.ONE_SIDED);
        assertThat(Dated.of("2020-01-01", -5, "2021-01-01", -7).rate().missing())
                .isEqualTo(Missing.ONE_SIDED);
        assertThat(Dated.of("2020-01-01", 5, "2021-01-01", 0).rate().missing())
                .isEqualTo(Missing.ONE_SIDED);
        assertThat(
                        Dated.of("2020-01-01", -10, "2021-01-01", 10, "2022-01-01", -10)
                                .rate()
                                .missing())
                .isEqualTo(Missing.NO_RATE);
        assertThat(Dated.of("2020-01-01", -1, "2020-01-02", 1_000).rate().missing())
                .isEqualTo(Missing.RATE_OUT_OF_RANGE);
    }

    @Test
    void what_was_paid_in_and_is_worth_nothing_is_a_total_loss() {
        InternalRate lost = Dated.of("2020-01-01", -5, "2021-01-01", -7, "2022-01-01", 0).rate();
        assertThat(lost.rate()).isEqualTo(-1.0);
        assertThat(lost.roots()).isEmpty();
        assertThat(lost.missing()).isNull();
        assertThat(Dated.of("2020-01-01", -5, "2021-01-01", -7, "2021-01-01", 0).rate().rate())
                .isEqualTo(-1.0);
        assertThat(PeriodReturn.of(-1, 100)).isEqualTo(-1.0);
    }

    @Test
    void a_root_of_zero_is_found_from_either_side_and_once() {
        assertThat(Dated.of("2020-01-01", -5, "2022-01-01", 5).rateInCents().roots())
                .containsExactly(0.0);
        InternalRate two =
                Dated.of("2020-01-01", -100, "2020-12-31", 210, "2021-12-31", -110).rateInCents();
        assertThat(two.roots()).hasSize(2);
        assertThat(two.roots().get(0)).isZero();
        assertThat(two.roots().get(1)).isEqualTo(0.1, within(1e-12));
        InternalRate touching =
                Dated.of("2020-01-01", -1, "2020-12-31", 2, "2021-12-31", -1).rateInCents();
        assertThat(touching.roots()).containsExactly(0.0);
        assertThat(touching.ambiguous()).isFalse();
    }

    @Test
    void three_rates_are_three() {
        // -(v - 1/1.1)(v - 1/1.2)(v - 1/1.3) over whole years of 365 days
        double a = 1 / 1.1;
        double b = 1 / 1.2;
        double c = 1 / 1.3;
        XirrSolver solver = new XirrSolver();
        double[] amounts = {a * b * c, -(a * b + a * c + b * c), a + b + c, -1};
        solver.solve(new int[] {0, 365, 730, 1095}, amounts, 4);
        assertThat(solver.roots()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(solver.root(i)).isEqualTo(0.1 * (i + 1), within(1e-9));
        }
    }

    @Test
    void ten_thousand_flows_of_any_sign_are_solved() {
        SplittableRandom random = new SplittableRandom(7);
        XirrSolver solver = new XirrSolver();
        int[] days = new int[10_000];
        long[] amounts = new long[10_000];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < days.length; i++) {
                days[i] = random.nextInt(110_000);
                amounts[i] = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            }
            solver.solve(days, amounts, days.length);
            for (int i = 0; i < solver.roots(); i++) {
                assertThat(solver.root(i)).isGreaterThanOrEqualTo(-1);
            }
        }
    }

    @Test
    void a_zero_of_high_multiplicity_ends_too() {
        for (int power = 2; power <= 24; power++) {
            int[] days = new int[power + 1];
            long[] amounts = new long[power + 1];
            long binomial = 1;
            for (int i = 0; i <= power; i++) {
                days[i] = 365 * i;
                amounts[i] = i % 2 == 0 ? -binomial : binomial;
                binomial = binomial * (power - i) / (i + 1);
            }
            XirrSolver solver = new XirrSolver();
            assertThat(solver.solve(days, amounts, power + 1)).as("power %d", power).isTrue();
            assertThat(solver.result().roots()).as("power %d", power).contains(0.0);
        }
    }
}
