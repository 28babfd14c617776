package dev.drawdown.bench.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something at a fixed rate whether it is done in time or not: so many senders, each with its
 * own share of the moments. Who comes late goes on at once until it has caught up.
 */
public final class Pace {

    /** What a sender does. */
    public interface Turn {
        void take(long number) throws Exception;
    }

    /** Makes a sender: it has a connection of its own. */
    public interface Sender {
        Turn open() throws Exception;
    }

    private Pace() {}

    /**
     * Runs for that long.
     *
     * @return how many turns were taken
     */
    public static long run(double perSecond, Duration duration, int senders, Sender sender)
            throws Exception {
        long start = System.nanoTime() + 50_000_000;
        long total = Math.round(perSecond * duration.toNanos() / 1e9);
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int first = 0; first < senders; first++) {
                Turn turn = sender.open();
                long from = first;
                counts.add(
                        threads.submit(
                                () -> {
                                    long taken = 0;
                                    for (long n = from; n < total; n += senders) {
                                        long due = start + Math.round(n * 1e9 / perSecond);
                                        if (System.nanoTime() - start > duration.toNanos()) {
                                            break;
                                        }
                                        await(due);
                                        turn.take(n);
                                        taken++;
                                    }
                                    return taken;
                                }));
            }
            long taken = 0;
            for (Future<Long> count : counts) {
                taken += count.get();
            }
            return taken;
        }
    }

    private static void await(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
