package dev.drawdown.bench.append;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the ledger on, page by page, as the relay does. */
final class Follower implements AutoCloseable {

    private static final String BARRIER =
            "SELECT pg_advisory_lock(4921171), pg_advisory_unlock(4921171)";
    private static final String NEXT =
            "SELECT position, payload FROM ledger.event WHERE position > ? ORDER BY position LIMIT 2000";

    private final Connection connection;
    private final boolean barrier;
    private volatile boolean running = true;

    private Follower(Connection connection, boolean barrier) {
        this.connection = connection;
        this.barrier = barrier;
    }

    static Follower start(String url, boolean barrier) throws SQLException {
        Follower follower = new Follower(DriverManager.getConnection(url), barrier);
        Thread.ofPlatform().daemon().start(follower::follow);
        return follower;
    }

    private void follow() {
        long position = 0;
        try (connection;
                PreparedStatement first = connection.prepareStatement(BARRIER);
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            while (running) {
                if (barrier) {
                    first.execute();
                }
                next.setLong(1, position);
                try (ResultSet rows = next.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getLong(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It ends after the page that it reads. */
    @Override
    public void close() {
        running = false;
    }
}
