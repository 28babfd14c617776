package dev.drawdown.bench.append;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The whole command path (bus, cached aggregate, codec, ledger) against Axon's own JDBC engine
 * behind the same bus, cache and codec, and against the bare table: by one INSERT … SELECT unnest
 * per transaction, by COPY, by group commit and nothing else.
 */
public final class AppendScenario {

    private static final List<Integer> CALLERS = List.of(1, 16, 64, 256);

    private AppendScenario() {}

    public static void run(Options options, Report report) throws Exception {
        TestDatabase ours = TestServers.postgres().freshDatabase();
        TestDatabase axons = TestServers.postgres().freshDatabase();
        try (TestIdentity identity = TestIdentity.start();
                Node drawdown = Node.start(ours, identity.issuer());
                Node axon = Node.start(axons, identity.issuer(), AxonJdbc.class);
                BareTable table = new BareTable(ours.ownerUrl());
                BareGroupCommit groupCommit = new BareGroupCommit(table)) {
            Duration round = options.round();
            for (int callers : CALLERS) {
                single(callers, round, options, report, drawdown, axon, table, groupCommit);
            }
            for (int callers : List.of(1, 16)) {
                hundreds(callers, round, options, report, drawdown, axon, table);
            }
        }
    }

    private static void single(
            int callers,
            Duration round,
            Options options,
            Report report,
            Node drawdown,
            Node axon,
            BareTable table,
            BareGroupCommit groupCommit)
            throws Exception {
        String who = callers + " callers × 1: ";
        Map<String, List<Double>> figures =
                new Rounds()
                        .with(
                                who + "Drawdown",
                                () -> Callers.measure(callers, round, drawdown::one))
                        .with(
                                who + "Axon's JDBC engine",
                                () -> Callers.measure(callers, round, axon::one))
                        .with(
                                who + "unnest per transaction",
                                () -> Callers.measure(callers, round, _ -> table.insert(1)))
                        .with(
                                who + "raw group commit",
                                () -> Callers.measure(callers, round, _ -> groupCommit.append(1)))
                        .run(options.rounds());
        for (String limit :
                List.of("Axon's JDBC engine", "unnest per transaction", "raw group commit")) {
            report.compare(figures, who + "Drawdown", who + limit, "events/s");
        }
    }

    private static void hundreds(
            int callers,
            Duration round,
            Options options,
            Report report,
            Node drawdown,
            Node axon,
            BareTable table)
            throws Exception {
        String who = callers + " callers × 100: ";
        Map<String, List<Double>> figures =
                new Rounds()
                        .with(
                                who + "Drawdown",
                                () -> Callers.measure(callers, round, drawdown::hundred))
                        .with(
                                who + "Axon's JDBC engine",
                                () -> Callers.measure(callers, round, axon::hundred))
                        .with(
                                who + "unnest per transaction",
                                () -> Callers.measure(callers, round, _ -> table.insert(100)))
                        .with(
                                who + "COPY per transaction",
                                () -> Callers.measure(callers, round, _ -> table.copy(100)))
                        .run(options.rounds());
        for (String limit :
                List.of("Axon's JDBC engine", "unnest per transaction", "COPY per transaction")) {
            report.compare(figures, who + "Drawdown", who + limit, "events/s");
        }
    }
}
