package dev.drawdown.command.imports.run;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One worker's hold on one run. Every write goes through it, in one transaction with a renewal: who
 * has lost the run to another node writes nothing any more.
 */
public final class Lease {

    private static final String RENEW =
            """
            UPDATE imports.run SET lease_until = clock_timestamp() + ?::interval WHERE id = ? AND lease_owner = ?
            """;

    /** A write under way holds the row, and so the run: nobody can take it over meanwhile. */
    private static final String BEAT =
            """
            UPDATE imports.run SET lease_until = clock_timestamp() + ?::interval
            WHERE id = (SELECT id FROM imports.run WHERE id = ? AND lease_owner = ? FOR UPDATE SKIP LOCKED)
            """;

    private static final String GIVE_BACK =
            """
            UPDATE imports.run SET lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?
            """;

    /** Reading and weighing a large file takes longer than a request may. */
    private static final String NO_HURRY = "SET LOCAL statement_timeout = '10min'";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID runId;
    private final UUID owner;
    private final Duration length;
    private final CountDownLatch stopping;

    Lease(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            UUID runId,
            UUID owner,
            Duration length,
            CountDownLatch stopping) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.runId = runId;
        this.owner = owner;
        this.length = length;
        this.stopping = stopping;
    }

    /**
     * Writes, if the run is still this worker's.
     *
     * @throws LeaseLost if it is not, or this node is stopping; nothing is written then
     */
    public void write(Runnable work) {
        refuseIfStopping();
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql(NO_HURRY).update();
                    if (!renew()) {
                        throw new LeaseLost("another node has taken over");
                    }
                    work.run();
                    // The work may have taken longer than a lease.
                    renew();
                });
    }

    /**
     * Looked at between two pieces of work.
     *
     * @throws LeaseLost if this node is told to stop
     */
    public void refuseIfStopping() {
        if (stopping.getCount() == 0) {
            throw new LeaseLost("this node is stopping");
        }
    }

    /**
     * Waits before another attempt.
     *
     * @throws LeaseLost if this node is told to stop meanwhile
     */
    public void pause(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LeaseLost("this node is stopping");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LeaseLost("this node is stopping");
        }
    }

    void beat() {
        jdbc.sql(BEAT).params(length.toMillis() + " ms", runId, owner).update();
    }

    private boolean renew() {
        return jdbc.sql(RENEW).params(length.toMillis() + " ms", runId, owner).update() == 1;
    }

    void giveBack() {
        jdbc.sql(GIVE_BACK).params(runId, owner).update();
    }
}
