package dev.drawdown.command.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Commands on their way to the ledger, in the order in which they came. A batch is given out when
 * nothing is under way, or as soon as it is as large as what is: given out earlier it would wait at
 * the ledger, where it cannot grow any more.
 */
final class BatchQueue {

    /** A command, and whoever waits for its outcome. */
    record Waiting(Append append, long bytes, long since, CompletableFuture<Outcome> outcome) {

        static Waiting on(Append append) {
            return new Waiting(
                    append, append.bytes(), System.nanoTime(), new CompletableFuture<>());
        }

        /** Its caller was told to come back: it will, with the same key. */
        private boolean isAbandoned() {
            return outcome.isDone();
        }

        private boolean isOlderThan(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }
    }

    private final int most;
    private final int batch;
    private final long batchBytes;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ready = lock.newCondition();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final List<List<Waiting>> underWay = new ArrayList<>();
    private boolean open = true;

    BatchQueue(LedgerSettings settings) {
        this.most = settings.queue();
        this.batch = settings.batch();
        this.batchBytes = settings.batchBytes();
    }

    /** Takes in nothing more; what waits is still given out. */
    void close() {
        lock.lock();
        try {
            open = false;
            ready.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there was room for it. */
    boolean offer(Waiting waiting) {
        lock.lock();
        try {
            if (!open || queue.size() >= most) {
                return false;
            }
            queue.add(waiting);
            tellIfReady();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next batch, bounded in number and in bytes; one command may be larger than
     * that.
     *
     * @return what is under way from now on; empty if the queue is closed and nothing waits
     */
    List<Waiting> take() {
        lock.lock();
        try {
            while (open || !queue.isEmpty()) {
                List<Waiting> taken = isReady() ? next() : List.of();
                if (!taken.isEmpty()) {
                    underWay.add(taken);
                    tellIfReady();
                    return taken;
                }
                if (!isReady()) {
                    ready.awaitUninterruptibly();
                }
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** All of them have their outcomes. */
    void done(List<Waiting> taken) {
        lock.lock();
        try {
            underWay.remove(taken);
            if (open) {
                tellIfReady();
            } else {
                ready.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Those that have waited longer than this and have no outcome, queued or under way. */
    List<Waiting> overdue(Duration time) {
        lock.lock();
        try {
            return Stream.concat(
                            underWay.stream().flatMap(Collection::stream),
                            queue.stream()
                                    .takeWhile(one -> one.isAbandoned() || one.isOlderThan(time)))
                    .filter(one -> !one.isAbandoned() && one.isOlderThan(time))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait and are not under way. */
    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Closed, and everything has its outcome. */
    boolean isDrained() {
        lock.lock();
        try {
            return !open && queue.isEmpty() && underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isReady() {
        return !queue.isEmpty()
                && queue.size() >= Math.min(batch, underWay.stream().mapToInt(List::size).sum());
    }

    private void tellIfReady() {
        if (isReady()) {
            ready.signal();
        }
    }

    private List<Waiting> next() {
        List<Waiting> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < batch && fits(queue.peek(), bytes)) {
            Waiting next = queue.remove();
            if (!next.isAbandoned()) {
                taken.add(next);
                bytes += next.bytes();
            }
        }
        return taken;
    }

    private boolean fits(@Nullable Waiting next, long bytes) {
        return next != null && (bytes == 0 || bytes + next.bytes() <= batchBytes);
    }
}
