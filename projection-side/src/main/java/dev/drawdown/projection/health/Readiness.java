package dev.drawdown.projection.health;

import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.intake.Topic;
import dev.drawdown.projection.intake.TopicUnreachable;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.startup.StartUp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Whether events are taken in and folded: what is missing, by name. The answer is kept for a
 * moment, so that asking often costs nothing. Redis is no part of it: folding goes on without.
 */
@Component
final class Readiness {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final StartUp startUp;
    private final ReadDatabase database;
    private final Ledger ledger;
    private final Topic topic;
    private final ConcurrentMessageListenerContainer<String, byte @Nullable []> intake;
    private Instant askedAt = Instant.EPOCH;
    private Map<String, String> missing = Map.of();

    Readiness(
            StartUp startUp,
            ReadDatabase database,
            Ledger ledger,
            Topic topic,
            ConcurrentMessageListenerContainer<String, byte @Nullable []> intake) {
        this.startUp = startUp;
        this.database = database;
        this.ledger = ledger;
        this.topic = topic;
        this.intake = intake;
    }

    /** What is missing and why; empty if nothing is. */
    synchronized Map<String, String> missing() {
        Optional<String> waiting = startUp.waitingFor();
        if (waiting.isPresent()) {
            return Map.of("startUp", waiting.get());
        }
        if (Duration.between(askedAt, Instant.now()).compareTo(KEPT) > 0) {
            missing = look();
            askedAt = Instant.now();
        }
        return missing;
    }

    private Map<String, String> look() {
        Map<String, String> found = new LinkedHashMap<>();
        look(found, "database", () -> database.jdbc().execute("SELECT"));
        look(found, "ledger", ledger::look);
        look(found, "kafka", topic::look);
        if (!intake.isRunning() || !intake.isChildRunning()) {
            found.put("intake", "the consumers have stopped");
        }
        return found;
    }

    private static void look(Map<String, String> found, String name, Runnable look) {
        try {
            look.run();
        } catch (DataAccessException | TopicUnreachable e) {
            found.put(name, String.valueOf(e.getMessage()));
        }
    }
}
