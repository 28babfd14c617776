package dev.drawdown.bench.append;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The variant that the ledger does not use: appends hold the lock shared and draw their positions
 * from a sequence, a block for each batch.
 */
final class SharedLock {

    private static final String DEFINITION = "SELECT pg_get_functiondef('ledger.append'::regproc)";
    private static final String BLOCKS =
            """
            CREATE SEQUENCE ledger.block;
            SELECT setval('ledger.block', 1 + (SELECT max(position) / 100000 FROM ledger.event))
            """;
    private static final String EXCLUSIVE = "pg_advisory_xact_lock(";
    private static final String INSERTS = "INSERT INTO ledger.event (";

    private SharedLock() {}

    static void install(String ownerUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(BLOCKS);
            try (ResultSet row = statement.executeQuery(DEFINITION)) {
                row.next();
                statement.execute(shared(row.getString(1)));
            }
        }
    }

    private static String shared(String definition) {
        if (!definition.contains(EXCLUSIVE) || !definition.contains(INSERTS)) {
            throw new IllegalStateException("ledger.append is not what it was");
        }
        return definition
                .replace(EXCLUSIVE, "pg_advisory_xact_lock_shared(")
                .replace(INSERTS, "head := nextval('ledger.block') * 100000;\n    " + INSERTS);
    }
}
