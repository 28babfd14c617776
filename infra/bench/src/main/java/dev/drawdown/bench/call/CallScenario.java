package dev.drawdown.bench.call;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Reply;
import dev.drawdown.bench.system.Times;
import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.bench.system.Wire;
import dev.drawdown.servers.DatabaseRole;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A call on 2,000 partners through the gateway: its preview, its issue, and how long after the
 * acknowledgement all partners can read their line. It is one event and one transaction of the
 * projection, so the last partner's own list of calls is awaited and then the lines are counted.
 */
public final class CallScenario {

    private static final int CALLS_A_ROUND = 20;
    private static final int WARM_UP = 20;

    private final WholeSystem system;
    private final Bearer administrator;
    private final LargeFund fund;
    private final Wire gateway;

    private CallScenario(WholeSystem system, Bearer administrator, LargeFund fund, Wire gateway) {
        this.system = system;
        this.administrator = administrator;
        this.fund = fund;
        this.gateway = gateway;
    }

    private record Taken(Times preview, Times issue, Times visible) {
        Taken() {
            this(new Times(), new Times(), new Times());
        }
    }

    public static void run(Options options, Report report) throws Exception {
        int partners = options.quick() ? 200 : 2_000;
        try (WholeSystem system = WholeSystem.start()) {
            Bearer administrator = Bearer.of(system.ports(), "administrator");
            LargeFund fund = LargeFund.open(administrator, system.ports().commandSide(), partners);
            CallScenario scenario =
                    new CallScenario(
                            system, administrator, fund, Wire.to(system.ports().gateway()));
            scenario.round(options.quick() ? 2 : WARM_UP);
            List<Taken> rounds =
                    IntStream.range(0, options.rounds())
                            .mapToObj(_ -> scenario.round(options.quick() ? 5 : CALLS_A_ROUND))
                            .toList();
            String of = "call on %,d partners: ".formatted(partners);
            figure(report, of + "preview", 50, rounds.stream().map(Taken::preview).toList());
            figure(report, of + "issue", 100, rounds.stream().map(Taken::issue).toList());
            figure(
                    report,
                    of + "visible to all",
                    500,
                    rounds.stream().map(Taken::visible).toList());
        }
    }

    private Taken round(int calls) {
        Taken taken = new Taken();
        try {
            for (int n = 0; n < calls; n++) {
                long asked = System.nanoTime();
                gateway.send(fund.preview(administrator)).expect(200);
                long sent = System.nanoTime();
                Reply issued = gateway.send(fund.issue(administrator)).expect(201);
                long acknowledged = System.nanoTime();
                gateway.send(lastPartnersCalls(issued)).expect(200);
                long read = System.nanoTime();
                refuseUnlessAllAreThere(issued.value("callId"));
                taken.preview().add(sent - asked);
                taken.issue().add(acknowledged - sent);
                taken.visible().add(read - acknowledged);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        System.err.printf(
                "  p99 of %d: preview %.1f ms, issue %.1f ms, visible %.1f ms%n",
                calls,
                taken.preview().millis(0.99),
                taken.issue().millis(0.99),
                taken.visible().millis(0.99));
        return taken;
    }

    private byte[] lastPartnersCalls(Reply issued) {
        return administrator.get(
                "/api/lp/%s/capital-calls".formatted(fund.partners().getLast()),
                "Drawdown-Read-After: %s:%s\r\n"
                        .formatted(issued.value("stream"), issued.value("sequence")));
    }

    private void refuseUnlessAllAreThere(String callId) throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                PreparedStatement count =
                        connection.prepareStatement(
                                "SELECT count(DISTINCT lp_id) FROM read_model.capital_call_lines WHERE call_id = ?")) {
            count.setObject(1, UUID.fromString(callId));
            try (ResultSet row = count.executeQuery()) {
                if (!row.next() || row.getInt(1) != fund.partners().size()) {
                    throw new IllegalStateException("not every partner has a line of " + callId);
                }
            }
        }
    }

    private static void figure(Report report, String name, double goal, List<Times> rounds) {
        for (double share : new double[] {0.5, 0.99}) {
            String figure = name + (share == 0.5 ? ", p50" : ", p99");
            report.compare(
                    Map.of(
                            figure,
                            rounds.stream().map(times -> times.millis(share)).toList(),
                            "goal",
                            List.of(goal)),
                    figure,
                    "goal",
                    "ms");
        }
    }
}
