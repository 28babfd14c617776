package dev.drawdown.gateway.explain;

import dev.drawdown.gateway.asof.AsOf;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a figure is made of, as it was read.
 *
 * @param sums what the accounts say, one for each currency and as-of date
 * @param totals of the inputs by part
 * @param days and amounts of what a rate is solved for
 * @param inputs one page and one more
 */
record Made(
        UUID managerId,
        AsOf asOf,
        List<Sums> sums,
        Map<String, Long> totals,
        int inputCount,
        List<Integer> days,
        List<Long> amounts,
        List<Input> inputs) {}
