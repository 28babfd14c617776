package dev.drawdown.gateway.forward;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Ends a stream that has gone silent; the JDK's client has no such limit of its own. */
final class Silence implements AutoCloseable {

    private final Duration longest;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("forward-silence").factory());

    Silence(Duration longest) {
        this.longest = longest;
    }

    Watch watch(Closeable stream) {
        return new Watch(stream);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One stream under watch. */
    final class Watch implements AutoCloseable {

        private final Closeable stream;
        private final AtomicLong heardAt = new AtomicLong(System.nanoTime());
        private final Future<?> checks;

        private Watch(Closeable stream) {
            this.stream = stream;
            long period = Math.max(1, longest.toMillis() / 2);
            this.checks =
                    clock.scheduleAtFixedRate(this::check, period, period, TimeUnit.MILLISECONDS);
        }

        void heard() {
            heardAt.set(System.nanoTime());
        }

        private void check() {
            if (System.nanoTime() - heardAt.get() > longest.toNanos()) {
                try {
                    stream.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() {
            checks.cancel(false);
        }
    }
}
