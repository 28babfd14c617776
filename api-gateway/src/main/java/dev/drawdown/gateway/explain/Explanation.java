package dev.drawdown.gateway.explain;

import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.page.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from. Whoever adds up the inputs by part and applies the formula gets the
 * value again.
 *
 * @param value in its unit; absent for the reason beside it
 * @param ambiguous whether several rates balance the flows
 * @param standsAsOf of the group of funds that a summary strikes its totals over
 * @param recallables how distributions that may be called again count
 * @param calculation the version of the rules
 * @param totals of all inputs, by part, not of this page only
 * @param inputCount of all inputs
 */
public record Explanation(
        String figure,
        String label,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable Missing reason,
        boolean ambiguous,
        String currency,
        @Nullable LocalDate standsAsOf,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        String recallables,
        String basis,
        String formula,
        List<String> conventions,
        String rounding,
        String calculation,
        Map<String, Long> totals,
        int inputCount,
        Page<Input> inputs) {}
