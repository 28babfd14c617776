package dev.drawdown.bench.system;

import java.io.IOException;

/** What a part says of itself at {@code /metrics}. */
public record Meters(String text) {

    /** Asks the part at that port. */
    public static Meters of(int port, Bearer operator) throws IOException {
        try (Wire wire = Wire.to(port)) {
            return new Meters(wire.send(operator.get("/metrics", "")).expect(200).body());
        }
    }

    /** The sum over all labels of one name. */
    public double sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The mean of a timer or a summary since an earlier look. */
    public double mean(String name, Meters earlier) {
        return (sum(name + "_sum") - earlier.sum(name + "_sum"))
                / (sum(name + "_count") - earlier.sum(name + "_count"));
    }
}
