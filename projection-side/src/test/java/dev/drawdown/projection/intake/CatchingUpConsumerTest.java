package dev.drawdown.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatchingUpConsumerTest {

    private static final int RECORDS = 300;
    private static final String KEY = "fund-1";

    private final TopicFixture topic = new TopicFixture(TestServers.freshTopic());

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void whoever_polls_late_gets_every_record_once_and_in_order() throws Exception {
        topic.create();
        try (var consumer = consumer(RECORDS)) {
            List<TopicPartition> all = assigned(consumer);
            List<String> received = new ArrayList<>();
            for (int n = 0; n < RECORDS; n++) {
                topic.sendForeign(KEY, Integer.toString(n));
                if (n % 3 == 0) {
                    take(consumer, received);
                }
            }
            while (received.size() < RECORDS) {
                take(consumer, received);
            }
            assertThat(received)
                    .containsExactlyElementsOf(
                            IntStream.range(0, RECORDS).mapToObj(Integer::toString).toList());
            assertThat(all.stream().mapToLong(consumer::position).sum()).isEqualTo(RECORDS);
        }
    }

    private static void take(CatchingUpConsumer consumer, List<String> received) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
            received.add(
                    new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8));
        }
    }

    private List<TopicPartition> assigned(CatchingUpConsumer consumer) {
        List<TopicPartition> all =
                consumer.partitionsFor(topic.name()).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return all;
    }

    private static CatchingUpConsumer consumer(int enough) {
        return new CatchingUpConsumer(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka().bootstrapServers(),
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        StringDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class),
                enough);
    }
}
