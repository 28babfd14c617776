package dev.drawdown.projection.intake;

import dev.drawdown.projection.batch.Batch;
import dev.drawdown.projection.batch.BatchProjector;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.version.Moment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/** One poll, one batch. It returns after the commit; only then are Kafka's offsets committed. */
@Component
final class LedgerListener implements BatchMessageListener<String, byte @Nullable []> {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerListener.class);

    private final BatchProjector projector;
    private final Counter foreign;

    LedgerListener(BatchProjector projector, MeterRegistry meters) {
        this.projector = projector;
        this.foreign = meters.counter("projection.records.foreign");
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte @Nullable []>> records) {
        List<RecordedEvent> events = new ArrayList<>(records.size());
        Map<Integer, Moment> partitions = new HashMap<>();
        for (var kafka : records) {
            Optional<RecordedEvent> event = new LedgerRecord(kafka).event();
            event.ifPresentOrElse(events::add, () -> skip(kafka));
            event.ifPresent(
                    e ->
                            partitions.merge(
                                    kafka.partition(),
                                    new Moment(e.position(), e.recordedAt()),
                                    LedgerListener::later));
        }
        if (!events.isEmpty()) {
            project(new Batch(events, partitions));
        }
    }

    private void project(Batch batch) {
        try {
            projector.project(batch);
        } catch (
                RuntimeException outside) { // the container tries again, for ever, and says nothing
            LOG.warn(
                    "A batch waits to be tried again: {}",
                    NestedExceptionUtils.getMostSpecificCause(outside).toString());
            throw outside;
        }
    }

    private static Moment later(Moment one, Moment other) {
        return other.position() > one.position() ? other : one;
    }

    private void skip(ConsumerRecord<String, byte @Nullable []> kafka) {
        foreign.increment();
        LOG.warn(
                "not an event of the ledger, passed over: {}-{} offset {}",
                kafka.topic(),
                kafka.partition(),
                kafka.offset());
    }
}
