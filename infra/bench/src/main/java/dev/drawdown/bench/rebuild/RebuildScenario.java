package dev.drawdown.bench.rebuild;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds.Measurement;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The operator's {@code rebuild} of everything, with its comparison and its swap, against what the
 * same ledger takes at least: folded by SQL alone, by a bare program, and only its rows written;
 * and against Axon's streaming processor. Somebody reads meanwhile.
 */
public final class RebuildScenario {

    private static final String UNIT = "activ./s";
    private static final String PER_EVENT = "Axon's processor, a statement per event";
    private static final String PER_ROW = "Axon's processor, a statement per row";
    private static final int MANY = 70;
    private static final int FEW = 10;
    private static final long LARGE = 2_000_000;
    private static final Duration QUIET = Duration.ofSeconds(3);

    private RebuildScenario() {}

    public static void run(Options options, Report report) throws Exception {
        List<Long> sizes = sizes(options);
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (long size : sizes) {
            measure(size, options, report, all);
        }
        for (int i = 1; i < sizes.size(); i++) {
            report.compare(all, name(sizes.get(i)), name(sizes.getFirst()), UNIT);
        }
    }

    private static void measure(
            long size, Options options, Report report, Map<String, List<Double>> all)
            throws Exception {
        TestDatabase database = TestServers.postgres().freshDatabase();
        Ledger.Made made = Ledger.make(database, size);
        System.out.println(made);
        OperatorJar operator = new OperatorJar(database);
        operator.run("rebuild"); // the first tables: there is nothing to compare with yet
        int rounds = size > LARGE ? 1 : options.quick() ? 1 : 3;
        String prefix = "%,d: ".formatted(size);
        Map<String, Measurement> limits = new LinkedHashMap<>();
        limits.put(prefix + "SQL alone, balances only", () -> SqlFold.run(database));
        limits.put(prefix + "bare cursor + fold + COPY", () -> CursorFoldCopy.run(database));
        limits.put(prefix + "COPY of every table", () -> EveryRow.run(database));
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        try (AxonProcessor many = new AxonProcessor(database, Math.min(made.funds(), MANY));
                AxonProcessor few = new AxonProcessor(database, Math.min(made.funds(), FEW))) {
            for (int round = 0; round < rounds; round++) {
                rebuild(made, database, operator, prefix, figures);
                for (Map.Entry<String, Measurement> limit : limits.entrySet()) {
                    add(figures, limit.getKey(), made.activities() / limit.getValue().measure());
                }
                add(figures, prefix + PER_EVENT, many.activities() / many.run(true));
                add(figures, prefix + PER_ROW, few.activities() / few.run(false));
            }
        }
        for (String limit : limits.keySet()) {
            report.compare(figures, name(size), limit, UNIT);
        }
        for (String limit : List.of(PER_EVENT, PER_ROW)) {
            report.compare(figures, name(size), prefix + limit, UNIT);
        }
        report.compare(figures, prefix + "readers' p99 during it", prefix + "quiet p99", "ms");
        all.putAll(figures);
    }

    private static void rebuild(
            Ledger.Made made,
            TestDatabase database,
            OperatorJar operator,
            String prefix,
            Map<String, List<Double>> figures)
            throws Exception {
        try (Readers readers = new Readers(database, made)) {
            LockSupport.parkNanos(QUIET.toNanos());
            readers.p99();
            LockSupport.parkNanos(QUIET.toNanos());
            add(figures, prefix + "quiet p99", readers.p99());
            List<String> said = operator.run("rebuild");
            add(figures, prefix + "readers' p99 during it", readers.p99());
            double seconds = OperatorJar.number(said, "made anew, in ([0-9.]+) s");
            add(figures, name(made.activities()), made.activities() / seconds);
        }
    }

    private static void add(Map<String, List<Double>> figures, String name, double figure) {
        System.err.printf("  %-44s %,14.1f%n", name, figure);
        figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure);
    }

    private static String name(long activities) {
        return "%,d: rebuild".formatted(activities);
    }

    /** Other sizes for whoever looks closer, by the environment. */
    private static List<Long> sizes(Options options) {
        String chosen = System.getenv("BENCH_ACTIVITIES");
        if (chosen != null) {
            return Arrays.stream(chosen.split(",")).map(Long::valueOf).toList();
        }
        return options.quick() ? List.of(50_000L) : List.of(1_000_000L, 5_000_000L);
    }
}
