package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.LedgerUnavailable;
import dev.drawdown.command.ledger.BatchQueue.Waiting;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Commands that wait at the same moment share one transaction and one fsync. While one batch is on
 * its way to the disk the next one gathers, and stands ready at the ledger when that is through
 * with the first; the ledger's own lock keeps them apart. The queue is bounded: when it is full, a
 * command is refused at once instead of waiting without end.
 */
@Component
class GroupCommit implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private static final int LOOK_FOR_OVERDUE_MILLIS = 100;

    private final LedgerAppend ledger;
    private final CommitSignal signal;
    private final AppendMeters meters;
    private final LedgerSettings settings;
    private final BatchQueue queue;
    private volatile boolean running;

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
        this.settings = settings;
        this.queue = new BatchQueue(settings);
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
        Waiting waiting = Waiting.on(append);
        if (!queue.offer(waiting)) {
            throw new LedgerUnavailable(null); // full, or nobody is left to take it
        }
        try {
            return waiting.outcome().join();
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
        List<Waiting> taken = queue.take(List.of());
        while (!taken.isEmpty()) {
            commit(taken);
            taken = queue.take(taken);
        }
        if (queue.isDrained()) {
            overdue.shutdownNow();
        }
    }

    private void tellTheOverdue() {
        queue.overdue(settings.longestWait())
                .forEach(
                        waiting -> waiting.outcome().completeExceptionally(new TimeoutException()));
    }

    private void commit(List<Waiting> taken) {
        try {
            List<Outcome> outcomes =
                    meters.time(() -> ledger.append(taken.stream().map(Waiting::append).toList()));
            meters.committed(taken.size());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).outcome().complete(outcomes.get(i));
            }
            signal.committed();
        } catch (SQLException | RuntimeException e) {
            if (taken.size() == 1 || !SqlFaults.blameTheData(e)) {
                LOG.warn("{} commands could not be appended", taken.size(), e);
                taken.forEach(waiting -> waiting.outcome().completeExceptionally(e));
            } else {
                // One bad command must not refuse its neighbours. Keys make the repetition safe.
                taken.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= settings.committers(); i++) {
            Thread.ofPlatform().name("group-commit-" + i).daemon().start(this::commitBatches);
        }
        Future<?> _ =
                overdue.scheduleWithFixedDelay(
                        this::tellTheOverdue,
                        LOOK_FOR_OVERDUE_MILLIS,
                        LOOK_FOR_OVERDUE_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** What waits is committed first. */
    @Override
    public void stop() {
        running = false;
        queue.close();
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
