package dev.drawdown.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakahashiAlexanderTest {

    private static final BigDecimal A_CENT_OF_IT = new BigDecimal("0.01");

    /** The paper's own example: 25 %, 33.3 %, then 50 %; life 12 years, bow 2.5, growth 13 %. */
    private final TakahashiAlexander classic =
            TakahashiAlexander.of(List.of(25, 33, 50), 12, 5, "13", "0");

    @Test
    void three_quarters_of_the_commitment_are_called_in_three_years() {
        var called =
                classic.curve(12).stream()
                        .map(TakahashiAlexander.Quarter::contribution)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        // 1 − 0.75 × 0.67 × 0.5
        assertThat(called.setScale(4, RoundingMode.HALF_UP)).isEqualTo("0.7488");
    }

    @Test
    void four_quarters_grow_like_a_year() {
        assertThat(classic.growthFactor().pow(4).setScale(10, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1.13");
    }

    @Test
    void four_quarters_of_distributions_leave_what_a_year_leaves() {
        var kept = BigDecimal.ONE.subtract(classic.distributionRate(23)).pow(4);
        // (6 / 12) ^ 2.5
        assertThat(BigDecimal.ONE.subtract(kept).setScale(6, RoundingMode.HALF_UP))
                .isEqualTo("0.176777");
    }

    @Test
    void at_the_end_of_its_life_nothing_is_left() {
        assertThat(classic.curve(48).getLast().value()).isLessThan(A_CENT_OF_IT);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void cumulative_net_cash_is_a_j_first_down_then_up_across_zero(Strategy strategy) {
        var model = strategy.model();
        var net = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var quarter : model.curve(model.lifeYears() * TakahashiAlexander.QUARTERS)) {
            sum = sum.subtract(quarter.contribution()).add(quarter.distribution());
            net.add(sum);
        }
        var lowest = net.indexOf(net.stream().min(BigDecimal::compareTo).orElseThrow());
        assertThat(net.subList(0, lowest + 1)).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(lowest).isBetween(8, 28);
        assertThat(net.get(lowest)).isNegative();
        assertThat(net.getLast()).isPositive();
    }
}
