package dev.drawdown.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Property
    void the_lines_add_up_to_the_total_always(
            @ForAll long total,
            @ForAll @NotEmpty List<@LongRange(min = 1, max = Long.MAX_VALUE) Long> weights) {
        if (total == Long.MIN_VALUE) {
            return;
        }
        assertThat(Allocation.of(total, weights).stream().reduce(0L, Math::addExact))
                .isEqualTo(total);
    }

    @Property
    void no_line_is_a_whole_unit_away_from_its_exact_share(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total,
            @ForAll @NotEmpty List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        long sum = weights.stream().reduce(0L, Math::addExact);
        List<Long> lines = Allocation.of(total, weights);
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal off =
                    BigDecimal.valueOf(lines.get(i))
                            .multiply(BigDecimal.valueOf(sum))
                            .subtract(
                                    BigDecimal.valueOf(total)
                                            .multiply(BigDecimal.valueOf(weights.get(i))));
            assertThat(off.abs()).isLessThan(BigDecimal.valueOf(sum));
        }
    }

    @Property
    void negative_totals_mirror_positive_ones(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long total,
            @ForAll @NotEmpty List<@LongRange(min = 1, max = 1_000) Long> weights) {
        List<Long> mirrored = Allocation.of(total, weights).stream().map(l -> -l).toList();
        assertThat(Allocation.of(-total, weights)).isEqualTo(mirrored);
    }

    @Test
    void a_cent_that_nobody_has_a_larger_claim_to_goes_to_the_earlier_line() {
        assertThat(Allocation.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Allocation.of(1, List.of(0L, 5L, 5L))).containsExactly(0L, 1L, 0L);
    }

    @Property
    void a_total_that_is_the_sum_gives_each_line_its_own_weight(
            @ForAll @NotEmpty List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        long sum = weights.stream().reduce(0L, Math::addExact);
        assertThat(Allocation.of(sum, weights)).isEqualTo(weights);
        assertThat(Allocation.of(-sum, weights).stream().map(line -> -line).toList())
                .isEqualTo(weights);
    }

    @Test
    void a_single_line_takes_it_all() {
        assertThat(Allocation.of(-7, List.of(3L))).containsExactly(-7L);
        assertThatThrownBy(() -> Allocation.of(7, List.of(-3L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_divided_by_nothing() {
        assertThat(Allocation.of(0, List.of(0L, 0L))).containsExactly(0L, 0L);
        assertThatThrownBy(() -> Allocation.of(1, List.of(0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.of(1, List.of(-1L, 2L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
