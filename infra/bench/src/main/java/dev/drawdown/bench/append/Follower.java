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
    private final Thread thread;
    private volatile boolean running = true;

    private Follower(Connection connection, boolean barrier) {
        this.connection = connection;
        this.barrier = barrier;
        this.thread = Thread.ofPlatform().daemon().start(this::follow);
    }

    static Follower start(String url, boolean barrier) throws SQLException {
        return new Follower(DriverManager.getConnection(url), barrier);
    }

    private void follow() {
        long position = 0;
        try (PreparedStatement first = connection.prepareStatement(BARRIER);
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

    @Override
    public void close() throws SQLException, InterruptedException {
        running = false;
        thread.join();
        connection.close();
    }
}
