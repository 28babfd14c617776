package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rates that others publish; the largest difference of each source is printed. */
class XirrVectorsTest {

    @Test
    void every_rate_of_pyxirr_is_among_the_roots_and_every_root_is_one() {
        Map<String, Dated> cases = VectorFile.flows("pyxirr-flows.csv");
        double largest = 0;
        int several = 0;
        for (List<String> row : VectorFile.rows("pyxirr-rates.csv")) {
            Dated flows = cases.get(row.get(0));
            InternalRate found = flows.rate();
            if (row.get(1).equals("none")) {
                assertThat(found.missing()).as(row.toString()).isEqualTo(Missing.NO_RATE);
                continue;
            }
            double expected = Double.parseDouble(row.get(1));
            double off = nearest(found, expected);
            assertThat(off).as("%s: %s", row, found).isLessThan(1e-9);
            largest = Math.max(largest, off);
            several += found.ambiguous() ? 1 : 0;
            // closer to -1 a double cannot write the rate down well enough for its value to tell
            for (double root : found.roots().stream().filter(root -> root > -0.9999).toList()) {
                assertThat(Math.abs(flows.presentValue(root)))
                        .as("%s at %s", row, root)
                        .isLessThanOrEqualTo(1e-9 * flows.size(root));
            }
        }
        assertThat(several).isGreaterThan(10);
        told("pyxirr_xirr_expected.json", largest);
    }

    @Test
    void the_cases_of_java_xirr_come_out_alike() {
        Map<String, Dated> cases = VectorFile.flows("java-xirr-flows.csv");
        double largest = 0;
        for (List<String> row : VectorFile.rows("java-xirr-rates.csv")) {
            Dated flows = cases.getOrDefault(row.get(0), new Dated());
            InternalRate found = flows.rateInCents();
            if (row.get(2).equals("none")) {
                assertThat(found.missing()).as(row.toString()).isNotNull();
                continue;
            }
            double years = Double.parseDouble(row.get(1)) / Calculation.DAYS_PER_YEAR;
            double rate = Math.expm1(Math.log1p(found.rate()) * years);
            double off = Math.abs(rate - Double.parseDouble(row.get(2)));
            assertThat(off).as("%s: %s", row, found).isLessThan(1e-7);
            largest = Math.max(largest, off);
        }
        told("java_xirr_cases.json", largest);
    }

    @Test
    void excels_own_example_comes_out() {
        Dated flows =
                Dated.of(
                        "2008-01-01", -10_000,
                        "2008-03-01", 2_750,
                        "2008-10-30", 4_250,
                        "2009-02-15", 3_250,
                        "2009-04-01", 2_750);
        double rate = flows.rateInCents().rate();
        assertThat(rate).isEqualTo(0.373362535, within(5e-9));
        told("excel_xirr_doc_sample.json", Math.abs(rate - 0.373362535));
    }

    @Test
    void a_year_has_365_days_and_not_a_quarter_more() {
        double rate =
                Dated.of("2020-01-01", -10_000_000, "2025-01-01", 25_000_000).rateInCents().rate();
        assertThat(rate).isEqualTo(0.20088349937827374, within(1e-14));
        told("daycount_trap.json", Math.abs(rate - 0.20088349937827374));
    }

    @Test
    void both_rates_are_found_where_two_balance_the_flows_and_the_one_near_dietz_is_shown() {
        InternalRate found =
                VectorFile.flows("two-roots-flows.csv").get("fast-xirr-9").rateInCents();
        assertThat(found.roots()).hasSize(2);
        assertThat(found.roots().get(0)).isEqualTo(-0.7112, within(5e-5));
        assertThat(found.roots().get(1)).isEqualTo(0.0784, within(1e-4));
        assertThat(found.rate()).isEqualTo(found.roots().get(1));
        assertThat(found.ambiguous()).isTrue();
        told("xirr_multiple_roots_fast_xirr_9.json", nearest(found, 0.0784));
    }

    private static double nearest(InternalRate found, double expected) {
        return found.roots().stream()
                .mapToDouble(root -> Math.abs(root - expected) / Math.max(1, Math.abs(expected)))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static void told(String file, double largest) {
        System.out.printf("largest difference to %s: %.1e%n", file, largest);
    }
}
