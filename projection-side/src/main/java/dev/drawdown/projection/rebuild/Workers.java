package dev.drawdown.projection.rebuild;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does several things at once, so many at a time; the first failure ends it. */
record Workers(int atOnce) {

    /**
     * Returns when all is done.
     *
     * @throws RuntimeException as the first that failed; what was not begun by then is not done
     */
    void run(List<Runnable> tasks) {
        Iterator<Runnable> left = List.copyOf(tasks).iterator();
        AtomicBoolean failed = new AtomicBoolean();
        CompletableFuture<?>[] all = new CompletableFuture<?>[Math.min(atOnce, tasks.size())];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < all.length; i++) {
                all[i] =
                        CompletableFuture.runAsync(() -> work(left, failed), threads)
                                .whenComplete((_, e) -> failed.compareAndSet(false, e != null));
            }
        }
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void work(Iterator<Runnable> left, AtomicBoolean failed) {
        while (!failed.get()) {
            Runnable task;
            synchronized (left) {
                if (!left.hasNext()) {
                    return;
                }
                task = left.next();
            }
            task.run();
        }
    }
}
