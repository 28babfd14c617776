package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.LedgerUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final int LOOK_FOR_OVERDUE_MILLIS = 100;

    private record Waiting(
            Append append, long bytes, long since, CompletableFuture<Outcome> outcome) {

        /** Its caller was told to come back: it will, with the same key. */
        boolean isAbandoned() {
            return outcome.isDone();
        }

        boolean waitsFor(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }
    }

    private final LedgerAppend ledger;
    private final CommitSignal signal;
    private final AppendMeters meters;
    private final int batch;
    private final long batchBytes;
    private final Duration longestWait;
    private final BlockingQueue<Waiting> queue;
    private volatile boolean running;
    private volatile Thread committer = Thread.currentThread();
    private volatile List<Waiting> underWay = List.of();

    /** One look at all of them now and then: a timer for each costs as much as its event. */
    private final ScheduledExecutorService overdue =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("group-commit-overdue").daemon().factory());

    GroupCommit(
            LedgerAppend ledger,
            CommitSignal signal,
            LedgerSettings settings,
            AppendMeters meters) {
        this.ledger = ledger;
        this.signal = signal;
        this.meters = meters;
        this.batch = settings.batch();
        this.batchBytes = settings.batchBytes();
        this.longestWait = settings.longestWait();
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        meters.watch(queue);
    }

    /**
     * Waits until the ledger has settled this command.
     *
     * @throws LedgerUnavailable if the queue is full or the ledger does not answer; whether the
     *     command was settled is unknown then
     * @throws IllegalStateException if the ledger cannot hold what the command would append
     */
    Outcome append(Append append) {
        Waiting waiting =
                new Waiting(append, append.bytes(), System.nanoTime(), new CompletableFuture<>());
        if (!queue.offer(waiting) || (!running && queue.remove(waiting))) {
            throw new LedgerUnavailable(null); // full, or nobody is left to take it
        }
        try {
            return waiting.outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException sql && SqlFaults.blameTheData(sql)) {
                throw new IllegalStateException("the ledger cannot hold this", sql);
            }
            throw new LedgerUnavailable(e.getCause());
        }
    }

    int waiting() {
        return queue.size();
    }

    private void commitBatches() {
        while (running || !queue.isEmpty()) {
            try {
                underWay = take();
                if (!underWay.isEmpty()) {
                    commit(underWay);
                }
            } catch (InterruptedException stopping) {
                // the loop's condition decides: what still waits is committed first
            }
        }
        overdue.shutdownNow();
    }

    /** The next batch, bounded in number and in bytes; one command may be larger than that. */
    private List<Waiting> take() throws InterruptedException {
        List<Waiting> taken = new ArrayList<>();
        Waiting next = queue.take();
        long bytes = 0;
        while (next != null) {
            if (!next.isAbandoned()) {
                taken.add(next);
                bytes += next.bytes();
            }
            next = taken.size() < batch && fits(queue.peek(), bytes) ? queue.poll() : null;
        }
        return taken;
    }

    private boolean fits(@Nullable Waiting next, long bytes) {
        return next != null && (bytes == 0 || bytes + next.bytes() <= batchBytes);
    }

    private void tellTheOverdue() {
        Stream.concat(underWay.stream(), queue.stream())
                .takeWhile(waiting -> waiting.isAbandoned() || waiting.waitsFor(longestWait))
                .forEach(waiting -> waiting.outcome.completeExceptionally(new TimeoutException()));
    }

    private void commit(List<Waiting> taken) {
        try {
            List<Outcome> outcomes =
                    meters.time(() -> ledger.append(taken.stream().map(Waiting::append).toList()));
            meters.committed(taken.size());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).outcome.complete(outcomes.get(i));
            }
            signal.committed();
        } catch (SQLException | RuntimeException e) {
            if (taken.size() == 1 || !SqlFaults.blameTheData(e)) {
                LOG.warn("{} commands could not be appended", taken.size(), e);
                taken.forEach(waiting -> waiting.outcome.completeExceptionally(e));
            } else {
                // One bad command must not refuse its neighbours. Keys make the repetition safe.
                taken.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    @Override
    public void start() {
        running = true;
        committer = Thread.ofPlatform().name("group-commit").daemon().start(this::commitBatches);
        Future<?> _ =
                overdue.scheduleWithFixedDelay(
                        this::tellTheOverdue,
                        LOOK_FOR_OVERDUE_MILLIS,
                        LOOK_FOR_OVERDUE_MILLIS,
                        TimeUnit.MILLISECONDS);
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
