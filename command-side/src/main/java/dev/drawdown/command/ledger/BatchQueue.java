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
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final List<List<Waiting>> underWay = new ArrayList<>();
    private int commandsUnderWay;

    /** Who waits for a batch; the last to come is called first, its connection is still warm. */
    private final Deque<Condition> idle = new ArrayDeque<>();

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
            callAll();
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
            callIfReady();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next batch, bounded in number and in bytes; one command may be larger than
     * that.
     *
     * @param done the batch before it: all of it has its outcomes. Who brings it is asked before
     *     anybody who would have to be woken.
     * @return what is under way from now on; empty if the queue is closed and nothing waits
     */
    List<Waiting> take(List<Waiting> done) {
        Condition call = lock.newCondition();
        lock.lock();
        try {
            if (underWay.remove(done)) {
                commandsUnderWay -= done.size();
            }
            while (open || !queue.isEmpty()) {
                List<Waiting> taken = isReady() ? next() : List.of();
                if (!taken.isEmpty()) {
                    underWay.add(taken);
                    commandsUnderWay += taken.size();
                    callIfReady();
                    return taken;
                }
                if (!isReady()) {
                    idle.push(call);
                    call.awaitUninterruptibly();
                    idle.remove(call); // woken without a call it would still stand there
                }
            }
            callAll();
            return List.of();
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
        return !queue.isEmpty() && queue.size() >= Math.min(batch, commandsUnderWay);
    }

    private void callIfReady() {
        if (isReady() && !idle.isEmpty()) {
            idle.pop().signal();
        }
    }

    private void callAll() {
        idle.forEach(Condition::signal);
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
