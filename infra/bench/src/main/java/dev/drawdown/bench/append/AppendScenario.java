package dev.drawdown.bench.append;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import dev.drawdown.bench.append.Callers.Call;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole command path (bus, cached aggregate, codec, ledger) against Axon's own JDBC engine
 * behind the same bus, cache and codec, and against the bare table: by one INSERT … SELECT unnest
 * per transaction, by COPY, by group commit and nothing else.
 */
public final class AppendScenario {

    private static final List<Integer> CALLERS = List.of(1, 16, 64, 256);

    private static final int WARMING_UP = 64;

    private AppendScenario() {}

    public static void run(Options options, Report report) throws Exception {
        TestDatabase ours = TestServers.postgres().freshDatabase();
        TestDatabase axons = TestServers.postgres().freshDatabase();
        try (TestIdentity identity = TestIdentity.start();
                Node drawdown = Node.start(ours, identity.issuer());
                Node axon = Node.start(axons, identity.issuer(), AxonJdbc.class);
                BareTable table = new BareTable(ours.ownerUrl());
                BareGroupCommit groupCommit = new BareGroupCommit(table)) {
            // What compiles at run time has done so before anything counts.
            Callers.measure(WARMING_UP, options.round().multipliedBy(2), drawdown::one);
            Callers.measure(WARMING_UP, options.round().multipliedBy(2), axon::one);
            for (int callers : CALLERS) {
                Map<String, Call> single = new LinkedHashMap<>();
                single.put("Drawdown", drawdown::one);
                single.put("Axon's JDBC engine", axon::one);
                single.put("unnest per transaction", _ -> table.insert(1));
                single.put("raw group commit", _ -> groupCommit.append(1));
                compare(callers + " callers × 1: ", callers, single, options, report);
            }
            for (int callers : List.of(1, 16)) {
                Map<String, Call> hundreds = new LinkedHashMap<>();
                hundreds.put("Drawdown", drawdown::hundred);
                hundreds.put("Axon's JDBC engine", axon::hundred);
                hundreds.put("unnest per transaction", _ -> table.insert(100));
                hundreds.put("COPY per transaction", _ -> table.copy(100));
                compare(callers + " callers × 100: ", callers, hundreds, options, report);
            }
        }
    }

    /** Holds the first of them against each of the others. */
    private static void compare(
            String who, int callers, Map<String, Call> calls, Options options, Report report)
            throws Exception {
        Rounds rounds = new Rounds();
        calls.forEach(
                (name, call) ->
                        rounds.with(
                                who + name, () -> Callers.measure(callers, options.round(), call)));
        Map<String, List<Double>> figures = rounds.run(options.rounds());
        List<String> names = List.copyOf(calls.keySet());
        for (String limit : names.subList(1, names.size())) {
            report.compare(figures, who + names.getFirst(), who + limit, "events/s");
        }
    }
}
