package dev.drawdown.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.verify.Summary.Line;
import dev.drawdown.verify.Summary.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 31);
    private static final Figures FIGURES =
            new Figures(10_000, 3_000, 1_000, 4_000L, new BigDecimal("1.67"));

    @Test
    void figures_that_agree_are_counted() {
        Report report = compare("1.666667", 10_000);

        assertThat(report.differences()).isEmpty();
        assertThat(report.lastLine()).startsWith("checked 1 funds, largest difference 0.00000");
        assertThat(report.publishedLine())
                .isEqualTo("published multiples: 1 of 1 agree with tvpi to 0.01");
    }

    @Test
    void a_multiple_that_is_off_is_named_with_fund_and_figure() {
        assertThat(compare("1.6669", 10_000).differences())
                .singleElement()
                .asString()
                .contains("Fund A")
                .contains("tvpi is 1.6669");
    }

    @Test
    void a_total_that_is_off_by_a_cent_is_a_difference() {
        assertThat(compare("1.666667", 10_001).differences())
                .singleElement()
                .asString()
                .contains("total committed is 10001, the file says 10000");
    }

    @Test
    void a_fund_that_is_missing_is_a_difference() {
        Report report =
                new Comparison("P", DATE, Map.of("Fund A", FIGURES))
                        .with(new Summary(List.of(totals(10_000)), List.of()));

        assertThat(report.differences()).singleElement().asString().contains("Fund A");
    }

    private static Report compare(String tvpi, long totalCommitted) {
        Line line =
                new Line(
                        "Fund A",
                        "USD",
                        DATE,
                        10_000,
                        3_000,
                        1_000,
                        4_000L,
                        new BigDecimal("0.333333"),
                        new BigDecimal(tvpi));
        return new Comparison("P", DATE, Map.of("Fund A", FIGURES))
                .with(new Summary(List.of(totals(totalCommitted)), List.of(line)));
    }

    private static Totals totals(long committed) {
        return new Totals("USD", DATE, committed, 3_000, 1_000, 4_000L);
    }
}
