package dev.drawdown.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One figure and the limit it is held against, both from the same run.
 *
 * @param name what was measured
 * @param value the median of the rounds
 * @param unit of value and limit
 * @param against what the limit is
 * @param limit the median of its rounds
 * @param rounds the figure's own, in the order in which they were run
 * @param limits the limit's own
 */
public record Figure(
        @JsonProperty("case") String name,
        double value,
        String unit,
        String against,
        double limit,
        List<Double> rounds,
        List<Double> limits) {

    /** How much of the limit is reached; for times, how many times the limit it takes. */
    @JsonProperty
    public double ratio() {
        return value / limit;
    }
}
