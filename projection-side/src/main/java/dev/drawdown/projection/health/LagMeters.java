package dev.drawdown.projection.health;

import static java.util.Objects.requireNonNull;

import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.intake.Topic;
import dev.drawdown.projection.intake.TopicUnreachable;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.reconcile.ReconcileMeters;
import dev.drawdown.projection.startup.StartUp;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * How far the read tables are behind the ledger, per partition, how many streams are parked, and
 * whether the last reconciliation agreed. When it cannot be known the figures vanish rather than
 * stay as they were.
 */
@Component
final class LagMeters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LagMeters.class);
    private static final String PROGRESS = "SELECT partition, position FROM projection_progress";
    private static final String PARKED = "SELECT count(*) FROM parked_streams";

    private final StartUp startUp;
    private final ReadDatabase database;
    private final Ledger ledger;
    private final Topic topic;
    private final ReconcileMeters reconciled;
    private final MultiGauge records;
    private final MultiGauge positions;
    private final MultiGauge parked;
    private final ScheduledExecutorService sampler =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    LagMeters(
            StartUp startUp,
            ReadDatabase database,
            Ledger ledger,
            Topic topic,
            ReconcileMeters reconciled,
            MeterRegistry meters,
            @Value("${drawdown.lag.sample-millis:2000}") long every) {
        this.startUp = startUp;
        this.database = database;
        this.ledger = ledger;
        this.topic = topic;
        this.reconciled = reconciled;
        this.records = MultiGauge.builder("projection.lag.records").register(meters);
        this.positions = MultiGauge.builder("projection.lag.positions").register(meters);
        this.parked = MultiGauge.builder("projection.parked.streams").register(meters);
        var _ = sampler.scheduleWithFixedDelay(this::sample, every, every, TimeUnit.MILLISECONDS);
    }

    private void sample() {
        if (startUp.waitingFor().isPresent()) {
            return;
        }
        try {
            long head = ledger.head().position();
            Map<Integer, Long> folded = folded();
            Map<Integer, Long> behind = topic.recordsBehind();
            show(records, behind);
            show(positions, positionsBehind(head, folded, behind));
            long streams = requireNonNull(database.jdbc().queryForObject(PARKED, Long.class));
            parked.register(List.of(MultiGauge.Row.of(Tags.empty(), streams)), true);
            reconciled.sample();
        } catch (DataAccessException | TopicUnreachable unknown) {
            LOG.debug("no lag to show", unknown);
            List.of(records, positions, parked).forEach(gauge -> gauge.register(List.of(), true));
        }
    }

    /** A partition with nothing to fetch is not behind, however old its last event is. */
    private static Map<Integer, Long> positionsBehind(
            long head, Map<Integer, Long> folded, Map<Integer, Long> behind) {
        Map<Integer, Long> positions = new HashMap<>();
        behind.forEach(
                (partition, waiting) ->
                        positions.put(
                                partition,
                                waiting == 0
                                        ? 0
                                        : Math.max(0, head - folded.getOrDefault(partition, 0L))));
        return positions;
    }

    private Map<Integer, Long> folded() {
        Map<Integer, Long> folded = new HashMap<>();
        database.jdbc()
                .query(
                        PROGRESS,
                        row -> {
                            folded.put(row.getInt("partition"), row.getLong("position"));
                        });
        return folded;
    }

    private static void show(MultiGauge gauge, Map<Integer, Long> perPartition) {
        gauge.register(
                perPartition.entrySet().stream()
                        .map(
                                entry ->
                                        MultiGauge.Row.of(
                                                Tags.of("partition", entry.getKey().toString()),
                                                entry.getValue()))
                        .toList(),
                true);
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
