package dev.drawdown.command.relay;

import dev.drawdown.command.ledger.CommitSignal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the node that relays that this one has committed: beside the commits, on a connection of
 * its own, one notice for everything since the last. A notice in every transaction would slow all
 * of them down.
 */
@Component
class CommitAnnouncer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommitAnnouncer.class);
    private static final String ANNOUNCE = "SELECT pg_notify(?, '')";
    private static final int LOOK_UP_MILLIS = 1_000;

    private final LedgerConnections connections;
    private final CommitSignal.Waiter commits;
    private final RelayLag relay;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    CommitAnnouncer(LedgerConnections connections, CommitSignal commits, RelayLag relay) {
        this.connections = connections;
        this.commits = commits.waiter();
        this.relay = relay;
    }

    private void run() {
        while (running) {
            try {
                if (commits.await(LOOK_UP_MILLIS) && !relay.isLeading()) {
                    announce();
                }
            } catch (SQLException e) {
                LOG.info("a commit was not announced: {}", e.toString());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** As long as one connection holds. */
    private void announce() throws SQLException, InterruptedException {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setString(1, CommitListener.CHANNEL);
            boolean more = true;
            while (running && more) {
                statement.execute();
                more = commits.await(LOOK_UP_MILLIS) && !relay.isLeading();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("commit-announcer").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
