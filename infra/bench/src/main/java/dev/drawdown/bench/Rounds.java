package dev.drawdown.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs several measurements in turn, round after round, so that the noise of a shared machine
 * reaches all of them alike.
 */
public final class Rounds {

    /** One measurement: runs once and says its figure. */
    public interface Measurement {
        double measure() throws Exception;
    }

    private final Map<String, Measurement> measurements = new LinkedHashMap<>();

    /** Adds one by name. */
    public Rounds with(String name, Measurement measurement) {
        measurements.put(name, measurement);
        return this;
    }

    /** The figures of each, in the order of the rounds; a first round warms up and is left out. */
    public Map<String, List<Double>> run(int rounds) throws Exception {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Measurement> one : measurements.entrySet()) {
                double figure = one.getValue().measure();
                if (round > 0) {
                    figures.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(figure);
                }
                System.err.printf(
                        "  %-44s %s %,14.1f%n",
                        one.getKey(), round == 0 ? "warm-up" : "round " + round, figure);
            }
        }
        return figures;
    }

    /** The middle one; of an even number the lower of the two in the middle. */
    public static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get((figures.size() - 1) / 2);
    }
}
