package dev.drawdown.command.relay;

import static org.awaitility.Awaitility.await;

import dev.drawdown.event.LedgerTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a ledger's topic from its beginning and remembers what came. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "group.id",
                                UUID.randomUUID().toString(),
                                "auto.offset.reset",
                                "earliest",
                                "metadata.max.age.ms",
                                "500"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** Waits until every position up to this one has come at least once. */
    void awaitUpTo(long position, Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(50)).forEach(received::add);
                            return positions().stream().distinct().count() == position;
                        });
    }

    /** In the order in which they came. */
    List<Long> positions() {
        return received.stream().map(record -> number(record, LedgerTopic.POSITION)).toList();
    }

    /** The sequences of one stream in the order in which they came for the first time. */
    List<Long> sequences(String stream) {
        return received.stream()
                .filter(record -> record.key().equals(stream))
                .map(record -> number(record, LedgerTopic.SEQUENCE))
                .distinct()
                .toList();
    }

    private static long number(ConsumerRecord<String, byte[]> record, String header) {
        return Long.parseLong(
                new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
