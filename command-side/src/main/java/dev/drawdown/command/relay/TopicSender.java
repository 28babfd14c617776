package dev.drawdown.command.relay;

import dev.drawdown.event.LedgerTopic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Sends batches to the topic and waits until Kafka has acknowledged all of them. */
@Component
class TopicSender {

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final KafkaAdmin admin;
    private final RelaySettings settings;

    TopicSender(KafkaAdmin admin, RelaySettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /**
     * A new producer for a new leader: what an older one still had in flight is not its business.
     */
    Producer<String, byte[]> connect() throws ExecutionException, InterruptedException {
        try (Admin kafka = Admin.create(admin.getConfigurationProperties())) {
            createTopic(kafka);
        }
        Map<String, Object> config = new HashMap<>(admin.getConfigurationProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        // The producer checks the size before it compresses; headers and key need some room too.
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LedgerTopic.MAX_MESSAGE_BYTES);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Sends in order and waits until Kafka has acknowledged every one. Nothing is sent after one
     * that the producer did not take, because Kafka was away: when it is back, the later one would
     * stand in the topic before the earlier one.
     *
     * @param heartbeat called about twice a second while Kafka takes its time
     */
    void send(Producer<String, byte[]> producer, List<RelayedEvent> events, Heartbeat heartbeat)
            throws ExecutionException, InterruptedException, SQLException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        long beaten = System.nanoTime();
        for (RelayedEvent event : events) {
            Future<RecordMetadata> one = producer.send(event.toRecord(settings.topic()));
            if (one.isDone()) {
                one.get(); // if it could not be sent, nothing may overtake it
            }
            sent.add(one);
            if (System.nanoTime() - beaten > BEAT_NANOS) {
                heartbeat.beat();
                beaten = System.nanoTime();
            }
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            while (!arrived(acknowledgement)) {
                heartbeat.beat();
            }
        }
    }

    private static boolean arrived(Future<RecordMetadata> acknowledgement)
            throws ExecutionException, InterruptedException {
        try {
            acknowledgement.get(500, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    /** Tells the ledger that this leader is still there. */
    @FunctionalInterface
    interface Heartbeat {
        void beat() throws SQLException;
    }

    private void createTopic(Admin kafka) throws ExecutionException, InterruptedException {
        NewTopic topic =
                new NewTopic(settings.topic(), LedgerTopic.PARTITIONS, (short) -1)
                        .configs(
                                Map.of(
                                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                                        "zstd",
                                        TopicConfig.RETENTION_MS_CONFIG,
                                        "-1",
                                        TopicConfig.RETENTION_BYTES_CONFIG,
                                        "-1",
                                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                        String.valueOf(LedgerTopic.MAX_MESSAGE_BYTES)));
        try {
            kafka.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
