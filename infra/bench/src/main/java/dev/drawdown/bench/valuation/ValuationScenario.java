package dev.drawdown.bench.valuation;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.call.LargeFund;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A valuation of 2,000 partners with 200 flows each, through the gateway: how long it takes to be
 * accepted, and how long after the acknowledgement the snapshots of all partners are committed. The
 * flows are put where the projection keeps them, twenty a year for ten years; the partners, the
 * fund and the valuations go the usual way. It is one event and one transaction of the projection,
 * so the last partner's summary is awaited and then the snapshots are counted.
 */
public final class ValuationScenario {

    private static final int VALUATIONS_A_ROUND = 20;
    private static final double GOAL = 500;
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 31);

    private static final String FLOWS =
            """
            INSERT INTO read_model.rate_inputs (owner_id, year, inputs)
            SELECT o.id, year, string_agg(int4send(make_date(year, 1, 1) - date '1970-01-01' + 18 * n) || '\\x01'::bytea
                       || int8send(amount) || int8send(amount), ''::bytea ORDER BY n)
            FROM (SELECT commitment_id AS id FROM read_model.performance_accounts WHERE fund_id = ?
                  UNION ALL SELECT ?) AS o,
                 generate_series(2015, 2024) AS year, generate_series(0, 19) AS n,
                 LATERAL (SELECT CASE WHEN year < 2019 THEN -1000000 - n ELSE 900000 + n END::bigint) AS a (amount)
            GROUP BY o.id, year
            """;

    /** What these flows add up to, so that there are multiples too. */
    private static final String PAID =
            """
            UPDATE read_model.lp_capital_accounts
            SET called_cents = 80000760, contributed_capital_cents = 80000760, contributed_inside_cents = 80000760,
                distributed_capital_cents = 108001140
            WHERE fund_id = ?
            """;

    private static final String COMMITMENTS =
            "SELECT commitment_id FROM read_model.performance_accounts WHERE fund_id = ?";

    private static final String COUNT =
            """
            SELECT count(*) FROM read_model.lp_performance_snapshots
            WHERE fund_id = ? AND snapshot_date = ? AND known_to IS NULL
                AND irr IS NOT NULL AND tvpi IS NOT NULL
            """;

    private final WholeSystem system;
    private final Bearer administrator;
    private final LargeFund fund;
    private final Wire gateway;
    private List<String> commitments = List.of();
    private LocalDate next = FIRST;

    private ValuationScenario(
            WholeSystem system, Bearer administrator, LargeFund fund, Wire gateway) {
        this.system = system;
        this.administrator = administrator;
        this.fund = fund;
        this.gateway = gateway;
    }

    private record Taken(Times accepted, Times committed) {
        Taken() {
            this(new Times(), new Times());
        }
    }

    public static void run(Options options, Report report) throws Exception {
        int partners = options.quick() ? 200 : 2_000;
        try (WholeSystem system = WholeSystem.start()) {
            Bearer administrator = Bearer.of(system.ports(), "administrator");
            LargeFund fund = LargeFund.open(administrator, system.ports().commandSide(), partners);
            ValuationScenario scenario =
                    new ValuationScenario(
                            system, administrator, fund, Wire.to(system.ports().gateway()));
            system.await("every commitment is projected", () -> scenario.isProjected());
            scenario.flows();
            scenario.round(options.quick() ? 2 : VALUATIONS_A_ROUND);
            List<Taken> rounds =
                    IntStream.range(0, options.rounds())
                            .mapToObj(_ -> scenario.round(options.quick() ? 5 : VALUATIONS_A_ROUND))
                            .toList();
            String of = "valuation of %,d × 200: ".formatted(partners);
            figure(report, of + "accepted", rounds.stream().map(Taken::accepted).toList());
            figure(
                    report,
                    of + "all snapshots committed",
                    rounds.stream().map(Taken::committed).toList());
        }
    }

    private boolean isProjected() {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                PreparedStatement all = connection.prepareStatement(COMMITMENTS)) {
            all.setObject(1, UUID.fromString(fund.id()));
            List<String> ids = new ArrayList<>();
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            commitments = ids;
            return ids.size() == fund.partners().size();
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void flows() throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                PreparedStatement insert = connection.prepareStatement(FLOWS);
                PreparedStatement sums = connection.prepareStatement(PAID)) {
            insert.setObject(1, UUID.fromString(fund.id()));
            insert.setObject(2, UUID.fromString(fund.id()));
            insert.executeUpdate();
            sums.setObject(1, UUID.fromString(fund.id()));
            sums.executeUpdate();
        }
    }

    private Taken round(int valuations) {
        Taken taken = new Taken();
        try {
            for (int n = 0; n < valuations; n++) {
                LocalDate asOf = next;
                next = next.plusMonths(1);
                long sent = System.nanoTime();
                Reply marked = gateway.send(valuation(asOf)).expect(201);
                long acknowledged = System.nanoTime();
                gateway.send(lastPartnersSummary(marked)).expect(200);
                long read = System.nanoTime();
                refuseUnlessAllAreThere(asOf);
                taken.accepted().add(acknowledged - sent);
                taken.committed().add(read - acknowledged);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        System.err.printf(
                "  p99 of %d: accepted %.1f ms, committed %.1f ms%n",
                valuations, taken.accepted().millis(0.99), taken.committed().millis(0.99));
        return taken;
    }

    /** No two lines and no two valuations are alike. */
    private byte[] valuation(LocalDate asOf) {
        StringJoiner lines = new StringJoiner(",", "[", "]");
        long net = 0;
        for (int n = 0; n < commitments.size(); n++) {
            long nav = 50_000_000L + 1_000L * n + asOf.toEpochDay();
            net += nav;
            lines.add(
                    "{\"commitmentId\":\"%s\",\"navCents\":%d}".formatted(commitments.get(n), nav));
        }
        return administrator.post(
                "/api/funds/%s/valuations".formatted(fund.id()),
                UUID.randomUUID().toString(),
                """
                {"asOf":"%s","status":"final","netCents":%d,"lines":%s}"""
                        .formatted(asOf, net, lines));
    }

    private byte[] lastPartnersSummary(Reply marked) {
        return administrator.get(
                "/api/lp/%s/summary".formatted(fund.partners().getLast()),
                "Drawdown-Read-After: %s:%s\r\n"
                        .formatted(marked.value("stream"), marked.value("sequence")));
    }

    private void refuseUnlessAllAreThere(LocalDate asOf) throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, UUID.fromString(fund.id()));
            count.setObject(2, asOf);
            if (number(count) != fund.partners().size()) {
                throw new IllegalStateException("not every partner has a snapshot of " + asOf);
            }
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void figure(Report report, String name, List<Times> rounds) {
        for (double share : new double[] {0.5, 0.99}) {
            String figure = name + (share == 0.5 ? ", p50" : ", p99");
            report.compare(
                    Map.of(
                            figure,
                            rounds.stream().map(times -> times.millis(share)).toList(),
                            "goal",
                            List.of(GOAL)),
                    figure,
                    "goal",
                    "ms");
        }
    }
}
