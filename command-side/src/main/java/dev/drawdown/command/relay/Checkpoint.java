package dev.drawdown.command.relay;

import java.sql.SQLException;
import java.time.Duration;

/**
 * How far Kafka has acknowledged the ledger, and how far the ledger knows of it: that follows a
 * moment later, so that not every batch is one more transaction.
 */
final class Checkpoint {

    private final LeaderSession session;
    private final RelaySettings settings;
    private long reached;
    private long known;
    private long movedAt = System.nanoTime();

    private Checkpoint(LeaderSession session, RelaySettings settings, long known) {
        this.session = session;
        this.settings = settings;
        this.reached = known;
        this.known = known;
    }

    static Checkpoint of(LeaderSession session, RelaySettings settings) throws SQLException {
        return new Checkpoint(session, settings, session.checkpoint());
    }

    /** The position from which to go on. */
    long reached() {
        return reached;
    }

    /** Kafka has everything up to that position. */
    void acknowledged(long position) throws SQLException {
        reached = position;
        if (System.nanoTime() - movedAt >= settings.checkpoint().toNanos()) {
            move();
        }
    }

    /** How long nothing need be done about it while there is nothing to relay. */
    Duration patience() {
        return reached == known ? settings.poll() : settings.checkpoint();
    }

    /** Nothing was relayed for a while: the ledger may learn of the last, or say otherwise. */
    void look() throws SQLException {
        if (reached == known) {
            reread();
        } else {
            move();
        }
    }

    /** Takes the checkpoint along, unless somebody else has moved it: then that counts. */
    void move() throws SQLException {
        movedAt = System.nanoTime();
        if (reached == known) {
            return;
        }
        if (session.acknowledged(known, reached)) {
            known = reached;
        } else {
            reread();
        }
    }

    private void reread() throws SQLException {
        known = session.checkpoint();
        reached = known;
    }
}
