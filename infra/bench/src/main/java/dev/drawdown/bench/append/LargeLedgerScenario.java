package dev.drawdown.bench.append;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.List;
import java.util.Map;

/** Whether appending slows down as the ledger grows: at 10 million events, against an empty one. */
public final class LargeLedgerScenario {

    private static final long EVENTS = 10_000_000;
    private static final long FEW = 100_000;

    private LargeLedgerScenario() {}

    public static void run(Options options, Report report) throws Exception {
        TestDatabase small = TestServers.postgres().freshDatabase();
        TestDatabase large = TestServers.postgres().freshDatabase();
        try (TestIdentity identity = TestIdentity.start();
                Node empty = Node.start(small, identity.issuer());
                Node full = Node.start(large, identity.issuer())) {
            FilledLedger.fill(large.ownerUrl(), options.quick() ? FEW : EVENTS);
            for (int callers : List.of(16, 64, 256)) {
                String who = callers + " callers × 1: ";
                Map<String, List<Double>> figures =
                        new Rounds()
                                .with(
                                        who + "a large ledger",
                                        () -> Callers.measure(callers, options.round(), full::one))
                                .with(
                                        who + "an empty ledger",
                                        () -> Callers.measure(callers, options.round(), empty::one))
                                .run(options.rounds());
                report.compare(
                        figures, who + "a large ledger", who + "an empty ledger", "events/s");
            }
        }
    }
}
