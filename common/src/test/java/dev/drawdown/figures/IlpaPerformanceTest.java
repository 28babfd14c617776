package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ILPA's Performance Template v1.1. */
class IlpaPerformanceTest {

    private static final List<IlpaFlow> SAMPLE =
            VectorFile.rows("ilpa-gross-up-flows.csv").stream()
                    .map(
                            row ->
                                    new IlpaFlow(
                                            IlpaGrossUpType.valueOf(row.get(0)),
                                            (int) LocalDate.parse(row.get(1)).toEpochDay(),
                                            Math.round(Double.parseDouble(row.get(2)) * 100)))
                    .toList();

    @Test
    void the_gross_up_sample_comes_out() {
        measures(IlpaBasis.GROSS_WITH_FACILITY, 0.4311809837818146, "1.391534", 52_600, 37_800);
        measures(IlpaBasis.NET_WITH_FACILITY, 0.3003808557987214, "1.283069", 48_500, 37_800);
        measures(IlpaBasis.GROSS_WITHOUT_FACILITY, 0.2227308213710785, "1.306418", 63_100, 48_300);
        // the sample's own multiple, 1.0104, leaves out the facility's balance of 10,500
        measures(IlpaBasis.NET_WITHOUT_FACILITY, 0.16240589022636415, "1.227743", 59_300, 48_300);
    }

    private static void measures(
            IlpaBasis basis, double irr, String multiple, long numerator, long denominator) {
        IlpaPerformance found = IlpaPerformance.of(new XirrSolver(), SAMPLE, basis);
        assertThat(found.irr().rate()).as(basis.name()).isEqualTo(irr, within(5e-9));
        assertThat(found.multiple()).isEqualByComparingTo(multiple);
        assertThat(found.numerator()).isEqualTo(numerator * 100);
        assertThat(found.denominator()).isEqualTo(denominator * 100);
        System.out.printf(
                "largest difference to ilpa_pt_grossup_v1_1_sample, %s: %.1e%n",
                basis, Math.abs(found.irr().rate() - irr));
    }

    @Test
    void each_of_the_34_types_enters_the_measures_that_the_template_says() {
        List<String> rows = VectorFile.lines("ilpa-granular-mapping.txt");
        assertThat(rows).hasSize(34);
        assertThat(Arrays.stream(IlpaType.values()).map(IlpaPerformanceTest::row))
                .containsExactlyElementsOf(rows);
    }

    private static String row(IlpaType type) {
        StringBuilder row = new StringBuilder();
        for (IlpaBasis basis : IlpaBasis.values()) {
            row.append(
                            switch (type.role(basis)) {
                                case LEFT_OUT -> '-';
                                case NUMERATOR -> 'N';
                                case DENOMINATOR -> 'D';
                                case DECREASES_DENOMINATOR -> 'X';
                            })
                    .append(' ');
        }
        return row + type.label();
    }

    /** The same story told type by type: a facility pays first, a call repays it, fees go apart. */
    @Test
    void granular_flows_part_gross_from_net_and_with_from_without() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        List<IlpaFlow> flows =
                List.of(
                        flow(IlpaType.FACILITY_DRAWDOWN_INVESTMENTS, start, -1_000),
                        flow(IlpaType.CALL_INVESTMENTS, start.plusDays(200), -1_000),
                        flow(IlpaType.CALL_MANAGEMENT_FEES_INSIDE, start.plusDays(200), -50),
                        flow(IlpaType.CALL_FACILITY_COST, start.plusDays(200), -10),
                        flow(IlpaType.FACILITY_REPAYMENT_INVESTMENTS, start.plusDays(200), 1_000),
                        flow(IlpaType.RETURNED_EXCESS_INVESTMENTS, start.plusDays(210), 100),
                        flow(IlpaType.DISTRIBUTION_PERMANENT_GAIN, start.plusDays(300), 300),
                        flow(IlpaType.ACCRUED_CARRY, start.plusDays(365), 40),
                        flow(IlpaType.NAV, start.plusDays(365), 900));
        assertThat(sums(flows, IlpaBasis.NET_WITH_FACILITY)).containsExactly(1_200L, 960L);
        assertThat(sums(flows, IlpaBasis.GROSS_WITH_FACILITY)).containsExactly(1_240L, 900L);
        assertThat(sums(flows, IlpaBasis.NET_WITHOUT_FACILITY)).containsExactly(1_200L, 950L);
        assertThat(sums(flows, IlpaBasis.GROSS_WITHOUT_FACILITY)).containsExactly(1_240L, 900L);
        double with = rate(flows, IlpaBasis.GROSS_WITH_FACILITY);
        double without = rate(flows, IlpaBasis.GROSS_WITHOUT_FACILITY);
        assertThat(with).isGreaterThan(without);
        assertThat(rate(flows, IlpaBasis.NET_WITH_FACILITY)).isLessThan(with);
    }

    @Test
    void before_anything_is_paid_in_there_is_a_reason() {
        List<IlpaFlow> flows = List.of(flow(IlpaType.NAV, LocalDate.of(2024, 1, 1), 5));
        IlpaPerformance found =
                IlpaPerformance.of(new XirrSolver(), flows, IlpaBasis.NET_WITH_FACILITY);
        assertThat(found.irr().missing()).isEqualTo(Missing.NOTHING_PAID_IN);
        assertThat(found.multiple()).isNull();
    }

    private static IlpaFlow flow(IlpaType type, LocalDate date, long amount) {
        return new IlpaFlow(type, (int) date.toEpochDay(), amount);
    }

    private static List<Long> sums(List<IlpaFlow> flows, IlpaBasis basis) {
        IlpaPerformance found = IlpaPerformance.of(new XirrSolver(), flows, basis);
        return List.of(found.numerator(), found.denominator());
    }

    private static double rate(List<IlpaFlow> flows, IlpaBasis basis) {
        return IlpaPerformance.of(new XirrSolver(), flows, basis).irr().rate();
    }
}
