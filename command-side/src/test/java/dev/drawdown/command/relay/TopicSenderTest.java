package dev.drawdown.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

class TopicSenderTest {

    private static final int BLOCKS_MILLIS = 1_000;

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
    private final String topic = TestServers.freshTopic();
    private final TopicSender sender =
            new TopicSender(
                    new KafkaAdmin(kafka),
                    new RelaySettings(
                            topic,
                            10,
                            1_000,
                            Duration.ofMillis(200),
                            Duration.ofMillis(50),
                            Duration.ofMillis(500),
                            Duration.ofSeconds(5)));

    /** While the first event waits in vain there is no topic; it is there before the second. */
    @Test
    void no_event_overtakes_one_that_kafka_was_not_there_to_take() throws Exception {
        try (Admin admin = Admin.create(kafka);
                Producer<String, byte[]> producer =
                        new KafkaProducer<>(
                                Map.of(
                                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                        TestServers.kafka().bootstrapServers(),
                                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                        BLOCKS_MILLIS),
                                new StringSerializer(),
                                new ByteArraySerializer())) {
            assertThatThrownBy(
                            () ->
                                    sender.send(
                                            producer,
                                            List.of(event(1), event(2)),
                                            () -> create(admin)))
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining("not present in metadata");
            if (!admin.listTopics().names().get().contains(topic)) {
                create(admin);
            }
            producer.flush();
            assertThat(end(admin)).isZero();
        }
    }

    private void create(Admin admin) {
        NewTopic ours = new NewTopic(topic, 1, (short) 1);
        admin.createTopics(List.of(ours)).all().toCompletionStage().toCompletableFuture().join();
    }

    private long end(Admin admin) throws Exception {
        TopicPartition only = new TopicPartition(topic, 0);
        return admin.listOffsets(Map.of(only, OffsetSpec.latest()))
                .partitionResult(only)
                .get()
                .offset();
    }

    private static RelayedEvent event(long position) {
        return new RelayedEvent(
                position,
                UUID.randomUUID().toString(),
                "fund-of-the-test",
                position,
                "Test.v1",
                UUID.randomUUID().toString(),
                "2026-01-01",
                OffsetDateTime.now(ZoneOffset.UTC),
                "tester",
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
