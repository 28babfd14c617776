package dev.drawdown.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Property
    void every_line_is_the_one_that_the_allocation_has(
            @ForAll long total, @ForAll("weights") List<Long> weights) {
        Assume.that(total != Long.MIN_VALUE && weights.stream().anyMatch(w -> w > 0));

        assertThat(
                        IntStream.range(0, weights.size())
                                .mapToObj(line -> new Share(weights, line).of(total))
                                .toList())
                .isEqualTo(Allocation.of(total, weights));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        Arbitrary<Long> round = Arbitraries.longs().between(0, 20).map(n -> n * 100_000_000);
        Arbitrary<Long> large = Arbitraries.longs().between(0, 1L << 46);
        Arbitrary<Long> any = Arbitraries.longs().between(0, Long.MAX_VALUE);
        return Arbitraries.oneOf(
                Stream.of(round, large, any)
                        .map(weight -> weight.list().ofMinSize(1).ofMaxSize(30))
                        .toList());
    }

    @Test
    void a_unit_that_is_left_goes_to_the_earlier_of_equal_lines() {
        List<Long> weights = List.of(500L, 500L, 500L);
        assertThat(new Share(weights, 0).of(100)).isEqualTo(34);
        assertThat(new Share(weights, 2).of(100)).isEqualTo(33);
        assertThat(new Share(weights, 0).of(-100)).isEqualTo(-34);
    }

    @Test
    void nothing_can_be_divided_by_nothing() {
        Share nobody = new Share(List.of(0L, 0L), 1);
        assertThat(nobody.of(0)).isZero();
        assertThatThrownBy(() -> nobody.of(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(List.of(1L), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(List.of(-1L), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
