package dev.drawdown.local;

import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ServerFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part under watch: started, known to be ready, and started again whenever it has ended. */
final class Supervised {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int TRIES_BEFORE_FIRST_READY = 3;

    private final Part part;
    private final PidFile pidFile;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private volatile @Nullable ChildProcess child;
    private final Thread watcher;
    private volatile boolean ready;

    Supervised(Part part, PidFile pidFile, Progress progress) {
        watcher = Thread.ofPlatform().daemon().name("watch-" + part.key()).unstarted(this::watch);
        this.part = part;
        this.pidFile = pidFile;
        this.progress = progress;
    }

    Part part() {
        return part;
    }

    boolean ready() {
        return ready;
    }

    Optional<ChildProcess> child() {
        return Optional.ofNullable(child);
    }

    /** Starts it in the background; completes when it is ready for the first time. */
    CompletableFuture<Void> start() {
        watcher.start();
        return firstReady;
    }

    /** Ends it for good. */
    void stop(Duration patience) {
        synchronized (this) {
            stopping.countDown();
        }
        child().ifPresent(running -> running.stop(patience));
        try {
            // It may still be preparing the folder, which the next launcher must find at rest.
            watcher.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }

    private void watch() {
        var pause = SHORTEST_PAUSE;
        try {
            for (var tries = 1; ; tries++) {
                var code = liveOnce();
                if (stopping.await(0, TimeUnit.SECONDS)) {
                    return;
                }
                if (ready) {
                    pause = SHORTEST_PAUSE;
                }
                ready = false;
                if (!firstReady.isDone() && tries == TRIES_BEFORE_FIRST_READY) {
                    throw new LaunchRefused(LastWords.of(part, code));
                }
                progress.restarting(part.title(), code, pause);
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!firstReady.completeExceptionally(e) && stopping.getCount() > 0) {
                progress.say("  %-16s is given up: %s".formatted(part.title(), e.getMessage()));
            }
        }
    }

    /** One life of the process, from start to end. */
    private int liveOnce() throws InterruptedException {
        var spec = part.prepared().get();
        ChildProcess running;
        synchronized (this) {
            if (stopping.getCount() == 0) {
                return 0;
            }
            running = ChildProcess.start(spec);
            child = running;
        }
        pidFile.write(running.pid());
        if (becomesReady(running) && settles(running)) {
            ready = true;
            progress.ready(part.title());
            firstReady.complete(null);
        }
        return running.ended().join();
    }

    /**
     * What has come up may be killed again before it is settled: then it is simply started anew.
     */
    private boolean settles(ChildProcess running) {
        try {
            part.settle().run();
            return true;
        } catch (ServerFailure e) {
            running.kill();
            return false;
        }
    }

    private boolean becomesReady(ChildProcess running) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (running.alive()) {
            if (part.ready().getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                running.kill();
                return false;
            }
            if (stopping.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }
}
