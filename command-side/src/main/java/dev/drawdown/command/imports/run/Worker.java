package dev.drawdown.command.imports.run;

import dev.drawdown.command.imports.ImportSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports in the background: those taken in here at once, and those of a node that died
 * when its lease has run out.
 */
@Component
public class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private static final String CLAIM =
            """
            UPDATE imports.run SET lease_owner = ?, lease_until = now() + ?::interval
            WHERE id = (SELECT id FROM imports.run
                        WHERE status IN ('reading', 'committing') AND (lease_until IS NULL OR lease_until < now())
                        ORDER BY created_at LIMIT 1
                        FOR UPDATE SKIP LOCKED)
            RETURNING %s
            """
                    .formatted(RunRow.COLUMNS);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ImportSettings settings;
    private final Forgetting forgetting;
    private final Failures failures;
    private final Map<RunStatus, RunStep> steps;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Worker(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ImportSettings settings,
            Forgetting forgetting,
            Failures failures,
            List<RunStep> steps) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.forgetting = forgetting;
        this.failures = failures;
        this.steps =
                steps.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(RunStep::status, Function.identity()));
    }

    /** There is something to do. */
    public void wake() {
        wake.release();
    }

    @Override
    public void start() {
        CountDownLatch untilStop = new CountDownLatch(1);
        stopping = untilStop;
        for (int i = 0; i < settings.parallelRuns(); i++) {
            threads.add(Thread.ofVirtual().name("imports-" + i).start(() -> work(untilStop)));
        }
    }

    /**
     * Puts the work down at the next note of progress; another node, or the next start, goes on.
     */
    @Override
    public void stop() {
        stopping.countDown();
        wake.release(settings.parallelRuns());
        for (Thread thread : threads) {
            try {
                thread.join(STOP);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void work(CountDownLatch untilStop) {
        UUID owner = UUID.randomUUID();
        try (ScheduledExecutorService pulse =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            while (untilStop.getCount() > 0) {
                if (!workOnNext(owner, untilStop, pulse)) {
                    awaitWork();
                }
            }
            pulse.shutdownNow();
        }
    }

    private void awaitWork() {
        try {
            if (!wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                forgetting.forgetOld();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The database does not answer; forgetting waits", away);
        }
    }

    private boolean workOnNext(
            UUID owner, CountDownLatch untilStop, ScheduledExecutorService pulse) {
        try {
            Optional<Run> claimed =
                    jdbc.sql(CLAIM)
                            .params(owner, settings.lease().toMillis() + " ms")
                            .query(RunRow::read)
                            .optional();
            claimed.ifPresent(
                    run ->
                            workOn(
                                    run,
                                    new Lease(
                                            jdbc,
                                            transaction,
                                            run.id(),
                                            owner,
                                            settings.lease(),
                                            untilStop),
                                    pulse));
            return claimed.isPresent();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The database does not answer; imports wait: {}", away.getMessage());
            return false;
        } catch (LeaseLost lost) {
            return false;
        }
    }

    private void workOn(Run run, Lease lease, ScheduledExecutorService pulse) {
        long third = settings.lease().toMillis() / 3;
        ScheduledFuture<?> heartbeat =
                pulse.scheduleAtFixedRate(() -> beat(lease), third, third, TimeUnit.MILLISECONDS);
        try {
            step(run.status()).run(run, lease);
        } catch (LeaseLost lost) {
            LOG.info("Import {} is put down: {}", run.id(), lost.getMessage());
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.error("Import {} stopped by a fault", run.id(), fault);
            failures.fail(
                    run, lease, "An unexpected fault stopped it; the operator's log has more.");
        } finally {
            heartbeat.cancel(false);
            lease.giveBack();
        }
    }

    private RunStep step(RunStatus status) {
        RunStep step = steps.get(status);
        if (step == null) {
            throw new IllegalStateException("no work for status " + status);
        }
        return step;
    }

    private static void beat(Lease lease) {
        try {
            lease.beat();
        } catch (DataAccessException away) {
            LOG.warn("The lease of an import could not be renewed: {}", away.getMessage());
        }
    }
}
