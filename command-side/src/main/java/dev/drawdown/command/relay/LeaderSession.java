package dev.drawdown.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The relay's own connection. Whoever holds its advisory lock leads; the lock is gone when the
 * connection is, and the server ends a connection that has been silent for 3 s, so that a leader
 * that was stopped does not keep the lock. Every read happens on this connection, so a leader that
 * lost its lock finds out before it sends anything more.
 */
final class LeaderSession implements AutoCloseable {

    private static final long LOCK = 4921172;

    /** Between statements, within a transaction, and while it does not take what is sent to it. */
    private static final String SILENT_NO_LONGER_THAN_3S =
            """
            SET idle_session_timeout = '3s';
            SET idle_in_transaction_session_timeout = '3s';
            SET tcp_user_timeout = '3s';
            SET statement_timeout = '30s'
            """;

    /** A checkpoint that a crash of the server takes back costs events that are sent again. */
    private static final String WITHOUT_WAITING_FOR_THE_DISK = "SET synchronous_commit = off";

    /** Bounded by the server, so that one way there and back is enough; one event always fits. */
    private static final String READ =
            """
            SELECT position, event_id, stream, sequence, name, manager_id, effective_date, recorded_at, actor,
                   payload
            FROM (SELECT e.*, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS before
                  FROM (SELECT * FROM ledger.event WHERE position > ? ORDER BY position LIMIT ?) e) AS next
            WHERE before < ?
            ORDER BY position
            """;

    private static final String CHECKPOINT =
            """
            SELECT position FROM ledger.relay_checkpoint WHERE topic = ?
            """;

    private static final String BEGIN =
            """
            INSERT INTO ledger.relay_checkpoint (topic, position) VALUES (?, 0) ON CONFLICT (topic) DO NOTHING
            """;

    private static final String MOVE =
            """
            UPDATE ledger.relay_checkpoint SET position = ?, moved_at = now()
            WHERE topic = ? AND position = ?
            """;

    private final Connection connection;
    private final RelaySettings settings;

    private LeaderSession(Connection connection, RelaySettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    static LeaderSession open(Connection connection, RelaySettings settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SILENT_NO_LONGER_THAN_3S);
            statement.execute(WITHOUT_WAITING_FOR_THE_DISK);
        }
        LeaderSession session = new LeaderSession(connection, settings);
        session.begin();
        return session;
    }

    /** Whether this node leads from now on; false while another one does. */
    boolean tryLead() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void begin() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, settings.topic());
            statement.executeUpdate();
        }
    }

    long checkpoint() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHECKPOINT)) {
            statement.setString(1, settings.topic());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * The next events in commit order, bounded in number and in bytes; at least one if there is
     * one.
     */
    List<RelayedEvent> readAfter(long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, position);
            statement.setInt(2, settings.batch());
            statement.setLong(3, settings.batchBytes());
            List<RelayedEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(RelayedEvent.of(rows));
                }
            }
            return events;
        }
    }

    /**
     * Moves the checkpoint forward from where this leader took it.
     *
     * @return false if somebody moved it meanwhile: an operator, to have events sent again, or
     *     another leader
     */
    boolean acknowledged(long from, long to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, to);
            statement.setString(2, settings.topic());
            statement.setLong(3, from);
            return statement.executeUpdate() == 1;
        }
    }

    /** Keeps the server from taking this session for dead. */
    void heartbeat() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
