package dev.drawdown.projection.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger's topic as seen from outside: whether it is there, and how far behind the group is.
 */
@Component
public final class Topic implements AutoCloseable {

    private final KafkaSettings settings;
    private @Nullable Admin admin;

    Topic(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Does nothing if the topic is there.
     *
     * @throws TopicUnreachable if it is not, or Kafka is not
     */
    public void look() {
        describe();
    }

    /**
     * How many records each partition holds that the group has not committed.
     *
     * @throws TopicUnreachable if Kafka does not say
     */
    public Map<Integer, Long> recordsBehind() {
        Map<TopicPartition, OffsetSpec> ends =
                describe().partitions().stream()
                        .map(p -> new TopicPartition(settings.topic(), p.partition()))
                        .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
        Map<TopicPartition, OffsetSpec> starts =
                ends.keySet().stream()
                        .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.earliest()));
        var committed =
                answer(
                        client().listConsumerGroupOffsets(settings.group())
                                .partitionsToOffsetAndMetadata());
        var latest = answer(client().listOffsets(ends).all());
        var earliest = answer(client().listOffsets(starts).all());
        Map<Integer, Long> behind = new HashMap<>();
        latest.forEach(
                (partition, end) -> {
                    OffsetAndMetadata seen = committed.get(partition);
                    long from =
                            seen != null
                                    ? seen.offset()
                                    : Objects.requireNonNull(earliest.get(partition)).offset();
                    behind.put(partition.partition(), Math.max(0, end.offset() - from));
                });
        return behind;
    }

    private TopicDescription describe() {
        var described = answer(client().describeTopics(List.of(settings.topic())).allTopicNames());
        return Objects.requireNonNull(described.get(settings.topic()));
    }

    private <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new TopicUnreachable(settings.topic(), e.getCause());
        } catch (TimeoutException e) {
            throw new TopicUnreachable(settings.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicUnreachable(settings.topic(), e);
        }
    }

    /** Made late: an address that cannot be resolved yet must not stop the application's start. */
    private synchronized Admin client() {
        if (admin == null) {
            int timeout = (int) settings.requestTimeout().toMillis();
            try {
                admin =
                        Admin.create(
                                Map.of(
                                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                        settings.bootstrapServers(),
                                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        timeout,
                                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                        timeout,
                                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                                        1_000));
            } catch (KafkaException e) {
                throw new TopicUnreachable(settings.topic(), e);
            }
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(settings.requestTimeout());
        }
    }
}
