package dev.drawdown.bench.reconcile;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.rebuild.Ledger;
import dev.drawdown.bench.rebuild.OperatorJar;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nightly reconciliation of 20,000 commitments of 1,000 partners with 2 million activities,
 * against the two seconds that it may take: in a process that has just been started, and again in
 * the same one, as the server does it night after night.
 */
public final class ReconcileScenario {

    private static final long ACTIVITIES = 2_000_000;
    private static final long QUICK = 100_000;
    private static final double GOAL = 2;
    private static final String AGREE = "in ([0-9]+) ms: tables and ledger agree to the cent";

    private static final String FIRST = "reconcile, process just started";
    private static final String AGAIN = "reconcile, same process again";
    private static final String ALLOWED = "the goal";

    private ReconcileScenario() {}

    public static void run(Options options, Report report) throws Exception {
        TestDatabase database = TestServers.postgres().freshDatabase();
        Ledger.Made made = Ledger.make(database, options.quick() ? QUICK : ACTIVITIES);
        System.out.println(made);
        OperatorJar operator = new OperatorJar(database);
        operator.run("rebuild");
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            List<Double> runs =
                    OperatorJar.numbers(operator.runTimes(4, "reconcile"), AGREE).stream()
                            .map(millis -> millis / 1e3)
                            .toList();
            add(figures, FIRST, List.of(runs.getFirst()));
            add(figures, AGAIN, runs.subList(1, runs.size()));
        }
        figures.put(ALLOWED, Collections.nCopies(options.rounds(), GOAL));
        report.compare(figures, FIRST, ALLOWED, "s");
        report.compare(figures, AGAIN, ALLOWED, "s");
    }

    private static void add(Map<String, List<Double>> figures, String name, List<Double> seconds) {
        seconds.forEach(s -> System.err.printf("  %-44s %,14.2f s%n", name, s));
        figures.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(seconds);
    }
}
