package dev.drawdown.command.relay;

import dev.drawdown.command.ledger.CommitSignal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
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

    private final LedgerConnections connections;
    private final TopicSender sender;
    private final CommitSignal commits;
    private final RelaySettings settings;
    private final RelayLag lag;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Relay(
            LedgerConnections connections,
            TopicSender sender,
            CommitSignal commits,
            RelaySettings settings,
            RelayLag lag) {
        this.connections = connections;
        this.sender = sender;
        this.commits = commits;
        this.settings = settings;
        this.lag = lag;
    }

    private void run() {
        Duration backoff = FIRST_BACKOFF;
        while (running) {
            try (Producer<String, byte[]> producer = sender.connect()) {
                Optional<LeaderSession> session = elect();
                while (running && session.isEmpty()) {
                    Thread.sleep(settings.election());
                    session = elect();
                }
                if (session.isPresent()) {
                    backoff = FIRST_BACKOFF;
                    lead(session.get(), producer);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException | ExecutionException | KafkaException e) {
                if (!running) {
                    return;
                }
                LOG.warn("the relay pauses for {} ms: {}", backoff.toMillis(), e.toString());
                if (pause(backoff)) {
                    return;
                }
                backoff = longer(backoff);
            }
        }
    }

    private Optional<LeaderSession> elect() throws SQLException {
        return LeaderSession.elect(connections.open(), settings);
    }

    /** Relays until something fails, or this node stops. */
    private void lead(LeaderSession session, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        try (session) {
            long position = session.checkpoint();
            LOG.info("this node relays the ledger from position {}", position);
            lag.leading(position);
            while (running) {
                List<RelayedEvent> events = session.readAfter(position);
                if (events.isEmpty()) {
                    commits.await(settings.poll().toMillis());
                } else {
                    sender.send(producer, events, session::heartbeat);
                    position = events.getLast().position();
                    session.acknowledged(position);
                    lag.acknowledged(position, events.getLast().recordedAt().toInstant());
                }
            }
        } finally {
            lag.following();
        }
    }

    private static boolean pause(Duration backoff) {
        try {
            Thread.sleep(backoff);
            return false;
        } catch (InterruptedException stopping) {
            return true;
        }
    }

    private Duration longer(Duration backoff) {
        Duration twice = backoff.multipliedBy(2);
        return twice.compareTo(settings.longestBackoff()) < 0 ? twice : settings.longestBackoff();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            // It looks at the flag many times a second; interrupting it would cut a batch short.
            if (!thread.join(Duration.ofSeconds(2))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
