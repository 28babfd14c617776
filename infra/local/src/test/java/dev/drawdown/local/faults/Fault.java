package dev.drawdown.local.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that is done to the running system, and what it is called. */
record Fault(String text, Strike strike) {

    /** Does it, and returns when it is over; what it leaves behind the system mends by itself. */
    @FunctionalInterface
    interface Strike {
        void on(Scene scene) throws IOException, SQLException, InterruptedException;
    }

    /** Both at once: the second begins while the first lasts. */
    Fault and(Fault other) {
        return new Fault(
                text + " and " + other.text,
                scene -> {
                    var beside = new Beside(other, scene);
                    var thread = Thread.ofPlatform().start(beside);
                    strike.on(scene);
                    thread.join();
                    beside.rethrow();
                });
    }

    /** How long a fault lasts is part of it. */
    static void last(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }

    private static final class Beside implements Runnable {

        private final Fault fault;
        private final Scene scene;
        private volatile Exception failure;

        private Beside(Fault fault, Scene scene) {
            this.fault = fault;
            this.scene = scene;
        }

        @Override
        public void run() {
            try {
                fault.strike.on(scene);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | SQLException | RuntimeException e) {
                failure = e;
            }
        }

        private void rethrow() throws IOException {
            if (failure != null) {
                throw new IOException(fault.text, failure);
            }
        }
    }
}
