package dev.drawdown.bench.append;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.List;
import java.util.Map;

/**
 * The two ways to keep readers by position from missing an event, with two command sides on one
 * ledger: each append holds the advisory lock exclusively, or all hold it shared and the reader
 * takes it exclusively for a moment before it reads. A reader follows the ledger in both.
 */
public final class OrderingScenario {

    private static final List<Integer> CALLERS = List.of(2, 16, 64, 256);

    private OrderingScenario() {}

    public static void run(Options options, Report report) throws Exception {
        TestDatabase exclusive = TestServers.postgres().freshDatabase();
        TestDatabase shared = TestServers.postgres().freshDatabase();
        try (TestIdentity identity = TestIdentity.start();
                Node first = Node.start(exclusive, identity.issuer());
                Node second = Node.start(exclusive, identity.issuer());
                Node sharedFirst = Node.start(shared, identity.issuer());
                Node sharedSecond = Node.start(shared, identity.issuer())) {
            SharedLock.install(shared.ownerUrl());
            try (Follower _ = Follower.start(exclusive.writerUrl(), false);
                    Follower _ = Follower.start(shared.writerUrl(), true)) {
                for (int callers : CALLERS) {
                    String who = callers + " callers on two nodes: ";
                    Map<String, List<Double>> figures =
                            new Rounds()
                                    .with(
                                            who + "exclusive lock",
                                            () -> both(callers, options, first, second))
                                    .with(
                                            who + "shared, reader's barrier",
                                            () -> both(callers, options, sharedFirst, sharedSecond))
                                    .run(options.rounds());
                    report.compare(
                            figures,
                            who + "exclusive lock",
                            who + "shared, reader's barrier",
                            "events/s");
                }
            }
        }
    }

    /** Every second caller at the second node. */
    private static double both(int callers, Options options, Node first, Node second)
            throws Exception {
        return Callers.measure(
                callers,
                options.round(),
                caller -> caller % 2 == 0 ? first.one(caller) : second.one(caller));
    }
}
