package dev.drawdown.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.money.Allocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EvenlyTest {

    @Test
    void equal_commitments_get_equal_lines_in_whatever_order_the_fund_divides() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var weights =
                    new ArrayList<>(
                            LongStream.range(0, 3 + random.nextInt(60))
                                    .map(seat -> 250_000_00L * (1 + random.nextInt(12)))
                                    .boxed()
                                    .toList());
            var total = Evenly.from(10_00L * random.nextLong(1, 900_000), 10_00L, weights);

            Collections.shuffle(weights, random);
            var divided = Allocation.of(total, weights);
            assertThat(divided.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
            assertThat(sameWeightSameLine(weights, divided)).isTrue();
        }
    }

    private static boolean sameWeightSameLine(List<Long> weights, List<Long> lines) {
        var byWeight = new HashMap<Long, Long>();
        for (var i = 0; i < weights.size(); i++) {
            var before = byWeight.putIfAbsent(weights.get(i), lines.get(i));
            if (before != null && !before.equals(lines.get(i))) {
                return false;
            }
        }
        return true;
    }
}
