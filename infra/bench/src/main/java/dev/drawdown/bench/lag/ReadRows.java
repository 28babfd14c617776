package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.servers.DatabaseRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When the rows of the read tables were committed, as PostgreSQL remembers it. */
final class ReadRows {

    private static final String FOLDED =
            """
            SELECT (SELECT max(position) FROM ledger.event)
                   <= (SELECT max(position) FROM read_model.stream_progress)
               AND NOT EXISTS (
                   SELECT FROM (SELECT stream, max(sequence) AS sequence FROM ledger.event GROUP BY stream) e
                   LEFT JOIN read_model.stream_progress p USING (stream)
                   WHERE p.sequence IS DISTINCT FROM e.sequence)
            """;

    private static final String COMMITTED =
            """
            SELECT id, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
            FROM read_model.limited_partners
            UNION ALL
            SELECT id, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
            FROM read_model.lp_fund_commitments
            """;

    private ReadRows() {}

    /** Waits until the read tables hold all of the ledger. */
    static void awaitAll(WholeSystem system) throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                PreparedStatement folded = connection.prepareStatement(FOLDED)) {
            system.await("the read tables hold all of the ledger", () -> yes(folded));
        }
    }

    private static boolean yes(PreparedStatement question) {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Microseconds since 1970, by row. */
    static Map<UUID, Long> committed(WholeSystem system) throws SQLException {
        Map<UUID, Long> micros = new HashMap<>();
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COMMITTED)) {
            while (rows.next()) {
                micros.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return micros;
    }
}
