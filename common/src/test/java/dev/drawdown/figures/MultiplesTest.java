package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MultiplesTest {

    /** The example of Thornbury IV: 720 paid in of 800, 540 back, 480 left. */
    private static final CapitalTotals THORNBURY = new CapitalTotals(720, 0, 540, 0);

    @Test
    void the_published_example_comes_out() {
        Multiples multiples = THORNBURY.multiples(Recallables.GROSS, 480L);
        assertThat(multiples.dpi()).isEqualByComparingTo("0.75");
        assertThat(multiples.rvpi()).isEqualByComparingTo("0.666667");
        assertThat(multiples.tvpi()).isEqualByComparingTo("1.416667");
        assertThat(THORNBURY.pic(Recallables.GROSS, 800)).isEqualByComparingTo("0.9");
        System.out.println(
                "largest difference to gips_multiples_example.json: 0 at its two digits");
    }

    @Test
    void recallable_distributions_count_on_both_sides_or_on_neither() {
        // 100 paid in, 30 of it given back and called again
        CapitalTotals totals = new CapitalTotals(130, 0, 80, 30);
        assertThat(totals.paidIn(Recallables.GROSS)).isEqualTo(130);
        assertThat(totals.distributed(Recallables.GROSS)).isEqualTo(80);
        assertThat(totals.multiples(Recallables.GROSS, null).dpi())
                .isEqualByComparingTo("0.615385");
        assertThat(totals.paidIn(Recallables.NET)).isEqualTo(100);
        assertThat(totals.multiples(Recallables.NET, null).dpi()).isEqualByComparingTo("0.5");
    }

    @Test
    void returned_excess_cuts_paid_in_and_is_no_distribution() {
        CapitalTotals totals = new CapitalTotals(100, 20, 40, 0);
        assertThat(totals.paidIn(Recallables.GROSS)).isEqualTo(80);
        assertThat(totals.multiples(Recallables.GROSS, 0L).tvpi()).isEqualByComparingTo("0.5");
    }

    @Test
    void nothing_is_divided_by_nothing() {
        CapitalTotals totals = new CapitalTotals(0, 0, 40, 0);
        assertThat(totals.multiples(Recallables.GROSS, 5L).tvpi()).isNull();
        assertThat(totals.pic(Recallables.GROSS, 0)).isNull();
    }

    @Test
    void the_return_of_a_period_is_the_rate_over_its_days() {
        assertThat(PeriodReturn.of(0.1, 365)).isEqualTo(0.1, within(1e-15));
        assertThat(PeriodReturn.of(0.21, 365 * 2)).isEqualTo(0.4641, within(1e-14));
        assertThat(PeriodReturn.of(0.21, 73)).isEqualTo(Math.pow(1.21, 0.2) - 1, within(1e-15));
    }

    @Test
    void modified_dietz_weighs_each_flow_by_the_days_that_it_was_at_work() {
        LocalDate start = LocalDate.of(2025, 1, 1);
        Flows flows = new Flows().add(start, -1_000).add(start.plusDays(50), -500);
        int day = (int) start.toEpochDay();
        assertThat(ModifiedDietz.of(flows, day, day + 100, 0, 1_600).value())
                .isEqualTo(100.0 / 1_250, within(1e-15));
        assertThat(ModifiedDietz.of(flows, day, day, 0, 1_600).missing())
                .isEqualTo(Missing.SAME_DAY);
        assertThat(ModifiedDietz.of(new Flows().add(day, 5), day, day + 9, 0, 1).missing())
                .isEqualTo(Missing.NO_CAPITAL_AT_WORK);
    }

    @Test
    void what_lies_after_the_mark_is_left_out_and_counted() {
        LocalDate start = LocalDate.of(2020, 1, 1);
        Flows flows =
                new Flows()
                        .add(start, -100)
                        .add(start.plusDays(730), 500)
                        .add(start.plusDays(9), 1);
        Returns returns =
                Returns.of(new XirrSolver(), flows, (int) start.plusDays(365).toEpochDay(), 109L);
        assertThat(returns.flowsAfterMark()).isEqualTo(1);
        assertThat(returns.days()).isEqualTo(365);
        assertThat(returns.irr().rate()).isEqualTo(0.1, within(1e-3));
        assertThat(returns.periodReturn()).isEqualTo(returns.irr().rate(), within(1e-15));
        assertThat(flows.size()).isEqualTo(2);
    }
}
