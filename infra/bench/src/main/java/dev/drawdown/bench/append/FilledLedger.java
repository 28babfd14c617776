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
                                      recorded_at, actor, metadata, payload)
            SELECT h.position + n, gen_random_uuid(), 'partner-' || md5(h.position || '-' || n / 100)::uuid, n % 100, ?, ?, NULL,
                   current_date, h.recorded_at, 'bench', ?, ?
            FROM (SELECT position, recorded_at FROM ledger.event ORDER BY position DESC LIMIT 1) AS h,
                 generate_series(1, ?::bigint) AS n
            """;

    private static final String KEYS =
            """
            INSERT INTO ledger.command_key (key, body_hash, last_position, result)
            SELECT sha256(position::text::bytea), sha256(event_id::text::bytea), position, '{}'
            FROM ledger.event e
            WHERE position > (SELECT max(last_position) FROM ledger.command_key)
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
                statement.executeUpdate(KEYS);
                System.err.printf(
                        "  %,d of %,d events%n", Math.min(filled + AT_ONCE, events), events);
            }
            statement.execute("VACUUM ANALYZE ledger.event, ledger.command_key");
        }
    }
}
