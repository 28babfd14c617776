package dev.drawdown.bench.system;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many cores each part kept busy since this was made. */
public final class Cores {

    private final Map<String, Long> processes;
    private final Map<String, Duration> before;
    private final long start = System.nanoTime();

    Cores(Map<String, Long> processes) {
        this.processes = processes;
        this.before = used();
    }

    /** In one line, the busiest first. */
    public String described() {
        double elapsed = System.nanoTime() - start;
        Map<String, Duration> now = used();
        return now.keySet().stream()
                .map(part -> Map.entry(part, cores(part, now, elapsed)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", ", "cores busy: ", ""));
    }

    private double cores(String part, Map<String, Duration> now, double elapsed) {
        Duration since =
                now.getOrDefault(part, Duration.ZERO)
                        .minus(before.getOrDefault(part, Duration.ZERO));
        return since.toNanos() / elapsed;
    }

    private Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        processes.forEach((part, pid) -> used.put(part, ofTree(pid)));
        return used;
    }

    private static Duration ofTree(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        boolean self = pid == ProcessHandle.current().pid();
        return process.stream()
                .flatMap(p -> self ? Stream.of(p) : Stream.concat(Stream.of(p), p.descendants()))
                .flatMap(p -> p.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
