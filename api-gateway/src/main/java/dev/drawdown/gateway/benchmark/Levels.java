package dev.drawdown.gateway.benchmark;

import dev.drawdown.figures.IndexSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index's levels until a date, earliest first.
 *
 * @param days since 1970-01-01
 */
record Levels(List<Integer> days, List<BigDecimal> levels) {

    /** For the calculation; absent where there is no level. */
    @Nullable IndexSeries series() {
        return days.isEmpty()
                ? null
                : IndexSeries.of(
                        days.stream().mapToInt(Integer::intValue).toArray(),
                        levels.stream().mapToDouble(BigDecimal::doubleValue).toArray());
    }

    /** The last level on a date or before. */
    @Nullable BigDecimal on(LocalDate date) {
        BigDecimal last = null;
        for (int i = 0; i < days.size() && days.get(i) <= date.toEpochDay(); i++) {
            last = levels.get(i);
        }
        return last;
    }
}
