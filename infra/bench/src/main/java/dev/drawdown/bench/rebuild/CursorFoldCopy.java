package dev.drawdown.bench.rebuild;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.id.DerivedId;
import dev.drawdown.servers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The limit of a bare program: a cursor over the ledger, our codec, balances in memory, and the
 * timelines' rows by COPY into a table as the product's. It knows of no corrections, no valuations
 * and no second time axis, compares nothing, and can neither be interrupted nor used meanwhile.
 */
final class CursorFoldCopy {

    /** The product's key and index, made when the rows are there: that is faster. */
    private static final String INDEXES =
            """
            ALTER TABLE bench_timeline ADD PRIMARY KEY (lp_id, activity_date, id);
            CREATE INDEX ON bench_timeline (fund_id, activity_date DESC, id DESC)
            """;

    private static final String COLUMNS =
            """
            (id, lp_id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents, paid_cents, status,
             activity_date, due_date, payment_date, description, call_id, distribution_id, number, part, known_from,
             known_from_at)
            """;

    private final Map<UUID, Map<Integer, Party>> parties = new HashMap<>();
    private final EventCodec codec = new EventCodec();
    private final BinaryCopy copy;

    private static final class Party {
        private final UUID partnerId;
        private final UUID commitmentId;
        private long called;
        private long paid;
        private long distributed;

        private Party(CommitmentMade made) {
            this.partnerId = made.partnerId();
            this.commitmentId = made.commitmentId();
        }
    }

    private record Row(long position, UUID eventId, Instant at) {}

    private CursorFoldCopy(BinaryCopy copy) {
        this.copy = copy;
    }

    /** Seconds. */
    static double run(TestDatabase database) throws SQLException {
        try (Connection reading = DriverManager.getConnection(database.ownerUrl());
                Connection writing = DriverManager.getConnection(database.ownerUrl())) {
            execute(
                    writing,
                    "DROP TABLE IF EXISTS bench_timeline; CREATE TABLE bench_timeline (LIKE read_model.partner_timeline)");
            long start = System.nanoTime();
            try (BinaryCopy copy = new BinaryCopy(writing, "bench_timeline " + COLUMNS, 20)) {
                CursorFoldCopy program = new CursorFoldCopy(copy);
                program.read(reading);
                program.lookAtTheBalances();
                copy.end();
            }
            execute(writing, INDEXES);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void read(Connection reading) throws SQLException {
        reading.setAutoCommit(false);
        try (PreparedStatement cursor =
                reading.prepareStatement(
                        "SELECT position, event_id, name, recorded_at, payload FROM ledger.event ORDER BY position")) {
            cursor.setFetchSize(1_000);
            try (ResultSet events = cursor.executeQuery()) {
                while (events.next()) {
                    Row row =
                            new Row(
                                    events.getLong(1),
                                    events.getObject(2, UUID.class),
                                    events.getTimestamp(4).toInstant());
                    fold(row, codec.read(events.getString(3), events.getBytes(5)));
                }
            }
        }
    }

    private void fold(Row row, LedgerEvent event) throws SQLException {
        switch (event) {
            case CommitmentMade e ->
                    parties.computeIfAbsent(e.fundId(), _ -> new HashMap<>())
                            .put(e.number(), new Party(e));
            case CapitalCallIssued e -> {
                for (var line : e.lines()) {
                    Party party = party(e.fundId(), line.commitment());
                    party.called += line.total();
                    for (int part = 0; part < e.parts().size(); part++) {
                        begin(row, party, e.fundId(), line.commitment(), part);
                        rest(
                                "capital_call",
                                e.parts().get(part).type().name(),
                                line.amounts().get(part),
                                e.dueDate(),
                                "Capital call " + e.number());
                        copy.uuid(e.callId()).missing();
                        end(row, e.number(), part);
                    }
                }
            }
            case CallPaymentsReceived e ->
                    e.payments().forEach(p -> party(e.fundId(), p.commitment()).paid += p.amount());
            case DistributionDeclared e -> {
                for (var line : e.lines()) {
                    Party party = party(e.fundId(), line.commitment());
                    party.distributed += line.gross();
                    for (int part = 0; part < e.parts().size(); part++) {
                        begin(row, party, e.fundId(), line.commitment(), part);
                        rest(
                                "distribution",
                                e.parts().get(part).type().name(),
                                -line.amounts().get(part),
                                e.paymentDate(),
                                "Distribution " + e.number());
                        copy.missing().uuid(e.distributionId());
                        end(row, e.number(), part);
                    }
                }
            }
            case DistributionPaid _ -> {
                // a bare program takes a distribution as paid
            }
            default -> {
                // nor does it look at anything else
            }
        }
    }

    private void begin(Row row, Party party, UUID fundId, int line, int part) throws SQLException {
        copy.row()
                .uuid(DerivedId.of("activity", row.eventId(), line, part))
                .uuid(party.partnerId)
                .uuid(fundId)
                .uuid(party.commitmentId)
                .text("USD");
    }

    private void rest(String type, String ilpa, long amount, LocalDate date, String description) {
        copy.text(type)
                .text(ilpa)
                .number(amount)
                .number(amount)
                .text("completed")
                .date(date)
                .date(date)
                .date(date)
                .text(description);
    }

    private void end(Row row, int number, int part) {
        copy.integer(number).integer(part).number(row.position()).instant(row.at());
    }

    private Party party(UUID fundId, int commitment) {
        Party party = parties.getOrDefault(fundId, Map.of()).get(commitment);
        if (party == null) {
            throw new IllegalStateException("a line of nobody");
        }
        return party;
    }

    private void lookAtTheBalances() {
        boolean moved =
                parties.values().stream()
                        .flatMap(of -> of.values().stream())
                        .allMatch(p -> p.called > 0 && p.paid > 0 && p.distributed > 0);
        if (!moved) {
            throw new IllegalStateException("balances that nothing has moved");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
