package dev.drawdown.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Collects the figures of a run; prints them as a table, writes them as JSON. */
public final class Report {

    private final List<Figure> figures = new ArrayList<>();

    public void add(Figure figure) {
        figures.add(figure);
    }

    /** Holds one measurement of a run of rounds against another. */
    public void compare(
            Map<String, List<Double>> rounds, String name, String against, String unit) {
        List<Double> own = rounds.getOrDefault(name, List.of());
        List<Double> limit = rounds.getOrDefault(against, List.of());
        figures.add(
                new Figure(
                        name, Rounds.median(own), unit, against, Rounds.median(limit), own, limit));
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%-46s %14s %-9s %-40s %14s %7s  %s%n",
                "case",
                "value",
                "unit",
                "against",
                "limit",
                "ratio",
                "min … max of both");
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-46s %,14.1f %-9s %-40s %,14.1f %6.2f×  %s / %s%n",
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    figure.against(),
                    figure.limit(),
                    figure.ratio(),
                    range(figure.rounds()),
                    range(figure.limits()));
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(figures));
    }

    private static String range(List<Double> rounds) {
        return "%,.0f … %,.0f"
                .formatted(
                        rounds.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                        rounds.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }
}
