package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.LedgerUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Commands that wait at the same moment share one transaction and one fsync. While one batch is on
 * its way to the disk the next one gathers. The queue is bounded: when it is full, a command is
 * refused at once instead of waiting without end.
 */
@Component
class GroupCommit implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private static final long LONGEST_WAIT_SECONDS = 15;

    private record Waiting(Append append, CompletableFuture<Outcome> outcome) {}

    private final LedgerAppend ledger;
    private final CommitSignal signal;
    private final int batch;
    private final BlockingQueue<Waiting> queue;
    private volatile boolean running;
    private volatile Thread committer = Thread.currentThread();

    GroupCommit(LedgerAppend ledger, CommitSignal signal, LedgerSettings settings) {
        this.ledger = ledger;
        this.signal = signal;
        this.batch = settings.batch();
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    /**
     * Waits until the ledger has settled this command.
     *
     * @throws LedgerUnavailable if the queue is full or the ledger does not answer
     */
    Outcome append(Append append) {
        Waiting waiting = new Waiting(append, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            throw new LedgerUnavailable(null);
        }
        try {
            return waiting.outcome.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new LedgerUnavailable(e.getCause());
        }
    }

    private void commitBatches() {
        List<Waiting> taken = new ArrayList<>(batch);
        while (running || !queue.isEmpty()) {
            try {
                taken.clear();
                taken.add(queue.take());
                queue.drainTo(taken, batch - 1);
                commit(taken);
            } catch (InterruptedException stopping) {
                // the loop's condition decides: what still waits is committed first
            }
        }
    }

    private void commit(List<Waiting> taken) {
        try {
            List<Outcome> outcomes = ledger.append(taken.stream().map(Waiting::append).toList());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).outcome.complete(outcomes.get(i));
            }
            signal.committed();
        } catch (SQLException | RuntimeException e) {
            if (taken.size() == 1 || isConnectionFailure(e)) {
                LOG.warn("{} commands could not be appended", taken.size(), e);
                taken.forEach(waiting -> waiting.outcome.completeExceptionally(e));
            } else {
                // One bad command must not refuse its neighbours. Keys make the repetition safe.
                taken.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    private static boolean isConnectionFailure(Exception e) {
        return e instanceof SQLException sql
                && (sql.getSQLState() == null
                        || sql.getSQLState().startsWith("08")
                        || sql.getSQLState().startsWith("57P"));
    }

    @Override
    public void start() {
        running = true;
        committer = Thread.ofPlatform().name("group-commit").daemon().start(this::commitBatches);
    }

    @Override
    public void stop() {
        running = false;
        committer.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, so that requests under way can finish. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
