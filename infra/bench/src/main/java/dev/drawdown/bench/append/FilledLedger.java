package dev.drawdown.bench.append;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A ledger with many events in it, each with its command's key, as years of work leave it. */
final class FilledLedger {

    private static final long AT_ONCE = 500_000;

    private static final String EVENTS =
            """
            INSERT INTO ledger.event (position, event_id, stream, sequence, name, manager_id, fund_id, effective_date,
                                      recorded_at, actor, metadata, payload, command_key, body_hash, result)
            SELECT h.position + n, gen_random_uuid(), 'partner-' || md5(h.position || '-' || n / 100)::uuid, n % 100, ?, ?, NULL,
                   current_date, h.recorded_at, 'bench', ?, ?,
                   gen_random_uuid(), sha256(int8send(n)), '{}'
            FROM (SELECT position, recorded_at FROM ledger.event ORDER BY position DESC LIMIT 1) AS h,
                 generate_series(1, ?::bigint) AS n
            """;

    private FilledLedger() {}

    static void fill(String ownerUrl, long events) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                PreparedStatement fill = connection.prepareStatement(EVENTS);
                Statement statement = connection.createStatement()) {
            Row row = Row.next("", 0);
            for (long filled = 0; filled < events; filled += AT_ONCE) {
                fill.setString(1, Row.NAME);
                fill.setObject(2, Work.MANAGER);
                fill.setBytes(3, row.metadata());
                fill.setBytes(4, row.payload());
                fill.setLong(5, Math.min(AT_ONCE, events - filled));
                fill.executeUpdate();
                System.err.printf(
                        "  %,d of %,d events%n", Math.min(filled + AT_ONCE, events), events);
            }
            statement.execute("VACUUM ANALYZE ledger.event");
        }
    }
}
