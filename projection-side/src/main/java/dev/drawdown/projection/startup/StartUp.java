package dev.drawdown.projection.startup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes through the steps in order, each again and again until it succeeds, beside the web server:
 * the application is alive from the start and ready when it is through.
 */
public final class StartUp implements SmartLifecycle {

    /** Begins after everything else has started, and ends before anything else stops. */
    private static final int PHASE = Integer.MAX_VALUE - 1;

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final List<Step> steps;
    private final StartUpSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String waitingFor = "start";
    private @Nullable Thread thread;

    StartUp(List<Step> steps, StartUpSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /** What it waits for and why; empty once everything is there. */
    public Optional<String> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("start-up").start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        if (thread != null) {
            try {
                thread.join(settings.stopTimeout());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        try {
            for (Step step : steps) {
                if (!done(step)) {
                    return;
                }
            }
            waitingFor = null;
            LOG.info("Ready");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean done(Step step) throws InterruptedException {
        Duration pause = settings.retryMin();
        while (stopped.getCount() > 0) {
            try {
                step.action().run();
                return true;
            } catch (RuntimeException notYet) { // whatever it is, it may be there later
                report(step, notYet);
            }
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            pause = settings.next(pause);
        }
        return false;
    }

    /** Once per reason, so that an hour of waiting is a line and not a flood. */
    private void report(Step step, RuntimeException notYet) {
        Throwable root = notYet;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = step.name() + ": " + root.getMessage();
        if (!why.equals(waitingFor)) {
            LOG.warn("Waiting for {}", why);
            LOG.debug("because of", notYet);
        }
        waitingFor = why;
    }
}
