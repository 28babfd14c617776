package dev.drawdown.bench.lag;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.lag.Load.Answered;
import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Cores;
import dev.drawdown.bench.system.Times;
import dev.drawdown.bench.system.WholeSystem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * From the acknowledgement of a command until the read tables hold it: of every command by the time
 * at which PostgreSQL committed its row, and as a client sees it that reads its own write through
 * the gateway. The commands go to the command side's own port at a fixed rate.
 */
public final class LagScenario {

    private static final List<Integer> RATES = List.of(100, 1_000, 3_000);
    private static final int WARM_UP_RATE = 1_000;

    /** After one minute the compilers still take a fifth of two cores. */
    private static final int WARM_UPS = 3;

    private static final String BARE = "a record through Kafka, a row committed: ";

    private LagScenario() {}

    public static void run(Options options, Report report) throws Exception {
        Duration duration = duration(options);
        try (WholeSystem system = WholeSystem.startRememberingCommits()) {
            Bearer administrator = Bearer.of(system.ports(), "administrator");
            Books books = Books.open(administrator, system.ports().commandSide());
            Load load = new Load(books, administrator, system.ports().commandSide());
            ReadBack reader = new ReadBack(books, administrator, system.ports());
            load.run(WARM_UP_RATE, duration.multipliedBy(WARM_UPS));
            ReadRows.awaitAll(system);
            Times bare = BarePath.measure(system);
            for (int rate : rates(options.scenario())) {
                measure(rate, duration, options, system, load, reader, bare, report);
            }
        }
    }

    /** {@code BENCH_SECONDS} shortens warm-up and measurement for whoever looks closer. */
    private static Duration duration(Options options) {
        String chosen = System.getenv("BENCH_SECONDS");
        long seconds = options.quick() ? 5 : 60;
        return Duration.ofSeconds(chosen == null ? seconds : Long.parseLong(chosen));
    }

    /** One alone where the scenario names it: {@code lag@1000}. */
    private static List<Integer> rates(String scenario) {
        int at = scenario.indexOf('@');
        return at < 0 ? RATES : List.of(Integer.valueOf(scenario.substring(at + 1)));
    }

    private static void measure(
            int rate,
            Duration duration,
            Options options,
            WholeSystem system,
            Load load,
            ReadBack reader,
            Times bare,
            Report report)
            throws Exception {
        System.err.printf("  %,d commands/s for %d s%n", rate, duration.toSeconds());
        Answered answered;
        Times readBack;
        Bearer operator = Bearer.of(system.ports(), "operator");
        Stages before = Stages.of(system.ports(), operator);
        Cores cores = system.cores();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Times> reading = beside.submit(() -> reader.run(duration));
            answered = load.run(rate, duration);
            readBack = reading.get();
        }
        System.err.println("  " + cores.described());
        System.err.println("  " + Stages.of(system.ports(), operator).since(before));
        ReadRows.awaitAll(system);
        Lag lag =
                Lag.of(
                        answered.acknowledged(),
                        ReadRows.committed(system),
                        options.quick() ? 1 : 3);
        System.err.printf(
                "  readable p50 %.1f, p99 %.1f, longest %.1f ms; read back p50 %.1f, p99 %.1f ms; %,.0f accepted/s%n",
                lag.whole().millis(0.5),
                lag.whole().millis(0.99),
                lag.whole().millis(1),
                readBack.millis(0.5),
                readBack.millis(0.99),
                answered.perSecond());
        String at = "%,d/s: ".formatted(rate);
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        figures.put(at + "commands accepted", List.of(answered.perSecond()));
        figures.put("asked", List.of((double) rate));
        report.compare(figures, at + "commands accepted", "asked", "/s");
        for (double share : new double[] {0.5, 0.99, 1}) {
            String name = name(share);
            figures.put(BARE + name, List.of(bare.millis(share)));
            figures.put(at + "readable, " + name, lag.millis(share));
            figures.put(at + "read back, " + name, List.of(readBack.millis(share)));
            figures.put(at + "acknowledged, " + name, List.of(answered.answers().millis(share)));
            report.compare(figures, at + "readable, " + name, BARE + name, "ms");
            report.compare(figures, at + "read back, " + name, BARE + name, "ms");
            report.compare(figures, at + "acknowledged, " + name, BARE + name, "ms");
        }
        figures.put(at + "behind at the end", List.of(lag.lastSecond().millis(1)));
        figures.put("longest of the whole run", List.of(lag.whole().millis(1)));
        report.compare(figures, at + "behind at the end", "longest of the whole run", "ms");
    }

    private static String name(double share) {
        return share == 1 ? "longest" : "p%.0f".formatted(share * 100);
    }
}
