package dev.drawdown.command.relay;

import dev.drawdown.command.ledger.CommitSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other nodes have committed and wakes this node's relay, while it leads. A notice that
 * is lost costs a moment: the relay looks by itself too.
 */
final class CommitListener implements AutoCloseable {

    static final String CHANNEL = "drawdown_committed";

    private static final Logger LOG = LoggerFactory.getLogger(CommitListener.class);
    private static final int LOOK_UP_MILLIS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LedgerConnections connections;
    private final CommitSignal.Waiter relay;
    private final CountDownLatch closing = new CountDownLatch(1);

    private CommitListener(LedgerConnections connections, CommitSignal.Waiter relay) {
        this.connections = connections;
        this.relay = relay;
    }

    static CommitListener start(LedgerConnections connections, CommitSignal.Waiter relay) {
        CommitListener listener = new CommitListener(connections, relay);
        Thread.ofPlatform().name("commit-listener").daemon().start(listener::run);
        return listener;
    }

    private void run() {
        while (isOpen()) {
            try (Connection connection = connections.open()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.info("commits of other nodes are not heard for a moment: {}", e.toString());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        PGConnection notices = connection.unwrap(PGConnection.class);
        relay.wake();
        while (isOpen()) {
            var heard = notices.getNotifications(LOOK_UP_MILLIS);
            if (heard != null && heard.length > 0) {
                relay.wake();
            }
        }
    }

    private void pause() {
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
