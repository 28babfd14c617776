package dev.drawdown.command.relay;

import dev.drawdown.command.ledger.CommitSignal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries the ledger to Kafka. One node leads; it reads behind a checkpoint in commit order, sends,
 * and moves the checkpoint once Kafka has acknowledged. Whatever fails is tried again from the
 * checkpoint: an event may arrive twice, none is left out.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final LedgerConnections connections;
    private final TopicSender sender;
    private final CommitSignal.Waiter commits;
    private final RelaySettings settings;
    private final RelayLag lag;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Thread thread = new Thread();

    Relay(
            LedgerConnections connections,
            TopicSender sender,
            CommitSignal commits,
            RelaySettings settings,
            RelayLag lag) {
        this.connections = connections;
        this.sender = sender;
        this.commits = commits.waiter();
        this.settings = settings;
        this.lag = lag;
    }

    private void run() {
        Duration backoff = FIRST_BACKOFF;
        while (!isStopping()) {
            try (Producer<String, byte[]> producer = sender.connect();
                    LeaderSession session = LeaderSession.open(connections.open(), settings)) {
                if (elected(session)) {
                    backoff = FIRST_BACKOFF;
                    lead(session, producer);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (isStopping()) {
                    return;
                }
                LOG.warn("the relay pauses for {} ms: {}", backoff.toMillis(), e.toString());
                pause(backoff);
                backoff = longer(backoff);
            }
        }
    }

    /** Waits until this node leads, or stops. */
    private boolean elected(LeaderSession session) throws SQLException, InterruptedException {
        while (!isStopping()) {
            if (session.tryLead()) {
                return true;
            }
            pause(settings.election());
        }
        return false;
    }

    /** Relays until something fails, or this node stops. */
    private void lead(LeaderSession session, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        try (CommitListener _ = CommitListener.start(connections, commits)) {
            Checkpoint checkpoint = Checkpoint.of(session, settings);
            LOG.info("this node relays the ledger from position {}", checkpoint.reached());
            lag.leading(checkpoint.reached());
            while (!isStopping()) {
                relay(session, producer, checkpoint);
            }
            checkpoint.move();
        } finally {
            lag.following();
        }
    }

    /** The next batch, or a wait for one. */
    private void relay(
            LeaderSession session, Producer<String, byte[]> producer, Checkpoint checkpoint)
            throws SQLException, ExecutionException, InterruptedException {
        List<RelayedEvent> events = session.readAfter(checkpoint.reached());
        if (events.isEmpty()) {
            if (!commits.await(checkpoint.patience().toMillis())) {
                checkpoint.look();
            }
            return;
        }
        sender.send(producer, events, session::heartbeat);
        RelayedEvent last = events.getLast();
        checkpoint.acknowledged(last.position());
        lag.acknowledged(last.position(), last.recordedAt().toInstant());
    }

    /** A pause that ends at once when this node stops. */
    private void pause(Duration time) {
        try {
            stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private Duration longer(Duration backoff) {
        Duration twice = backoff.multipliedBy(2);
        return twice.compareTo(settings.longestBackoff()) < 0 ? twice : settings.longestBackoff();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            // It looks many times a second; interrupting it would cut a batch short.
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive() && !isStopping();
    }
}
