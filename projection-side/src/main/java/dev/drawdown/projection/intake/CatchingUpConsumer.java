package dev.drawdown.projection.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * While a batch is folded, a consumer has fetched what came right after it, and no more. So whoever
 * comes back late asks once more and takes along what has arrived since: under load batches grow
 * instead of waiting behind each other.
 */
final class CatchingUpConsumer extends KafkaConsumer<String, byte @Nullable []> {

    private static final long AT_ONCE_NANOS = 500_000;
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final int enough;

    CatchingUpConsumer(Map<String, Object> config, int enough) {
        super(config);
        this.enough = enough;
    }

    @Override
    public ConsumerRecords<String, byte @Nullable []> poll(Duration timeout) {
        long asked = System.nanoTime();
        ConsumerRecords<String, byte @Nullable []> fetched = super.poll(timeout);
        boolean waited = System.nanoTime() - asked > AT_ONCE_NANOS;
        if (waited || fetched.isEmpty() || fetched.count() >= enough) {
            return fetched;
        }
        return both(fetched, super.poll(A_MOMENT));
    }

    private static ConsumerRecords<String, byte @Nullable []> both(
            ConsumerRecords<String, byte @Nullable []> first,
            ConsumerRecords<String, byte @Nullable []> later) {
        if (later.isEmpty()) {
            return first;
        }
        Map<TopicPartition, List<ConsumerRecord<String, byte @Nullable []>>> records =
                new HashMap<>();
        first.partitions().forEach(p -> records.put(p, new ArrayList<>(first.records(p))));
        later.partitions()
                .forEach(
                        p ->
                                records.computeIfAbsent(p, _ -> new ArrayList<>())
                                        .addAll(later.records(p)));
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(first.nextOffsets());
        next.putAll(later.nextOffsets());
        return new ConsumerRecords<>(records, next);
    }
}
