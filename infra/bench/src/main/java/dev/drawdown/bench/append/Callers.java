package dev.drawdown.bench.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many callers, each sending again as soon as it is answered. */
final class Callers {

    /** Sends one command as one caller, and says how many events it made. */
    interface Call {
        int send(int caller) throws Exception;
    }

    private Callers() {}

    /** Events per second. */
    static double measure(int callers, Duration duration, Call call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int who = caller;
                counts.add(
                        threads.submit(
                                () -> {
                                    long events = 0;
                                    while (System.nanoTime() < end) {
                                        events += call.send(who);
                                    }
                                    return events;
                                }));
            }
            long events = 0;
            for (Future<Long> count : counts) {
                events += count.get();
            }
            return events * 1e9 / (System.nanoTime() - start);
        }
    }
}
