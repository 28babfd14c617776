package dev.drawdown.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SCENARIO [--quick] [--json FILE]}.
 *
 * @param scenario its name, and behind an {@code @} the one of its cases that is wanted alone
 * @param quick short rounds, to see that it runs: its figures are no measurement
 * @param json where the figures are written, too
 */
public record Options(String scenario, boolean quick, @Nullable Path json) {

    static final String USAGE =
            "usage: infra/bench/run.sh append|append-http|append-large|call|lag[@RATE]|micro|ordering|read"
                    + "|rebuild|reconcile|valuation|xirr"
                    + " [--quick] [--json FILE]";

    static Options of(List<String> arguments) {
        Iterator<String> left = arguments.iterator();
        if (!left.hasNext()) {
            throw new IllegalArgumentException(USAGE);
        }
        String scenario = left.next();
        boolean quick = false;
        Path json = null;
        while (left.hasNext()) {
            switch (left.next()) {
                case "--quick" -> quick = true;
                case "--json" -> json = Path.of(left.next());
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(scenario, quick, json);
    }

    /** The scenario without what stands behind an {@code @}. */
    String name() {
        return scenario.split("@", 2)[0];
    }

    /** How long one measurement of one round takes. */
    public Duration round() {
        return quick ? Duration.ofMillis(500) : Duration.ofSeconds(3);
    }

    /** How many rounds count. */
    public int rounds() {
        return quick ? 1 : 3;
    }
}
