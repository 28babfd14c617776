package dev.drawdown.command.ledger;

import dev.drawdown.servers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The append lock in somebody else's hands. */
record AppendLock(Connection connection) implements AutoCloseable {

    private static final String WAITING =
            """
            SELECT count(*) FROM pg_locks
            WHERE locktype = 'advisory' AND objid = 4921171 AND NOT granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    static AppendLock take(TestDatabase database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.writerUrl());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(4921171)");
        }
        return new AppendLock(connection);
    }

    /** How many batches wait for it. */
    static long waiting(TestDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.writerUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }

    void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
