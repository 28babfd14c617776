package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.Times;
import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.servers.DatabaseRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that lies between an acknowledged command and its reader on this machine: a record
 * through Kafka and a row committed, one at a time while nothing else goes on.
 */
final class BarePath {

    private static final String TOPIC = "bench.bare";
    private static final int WARM_UP = 500;
    private static final int ROUNDS = 1_000;
    private static final long PAUSE_NANOS = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private BarePath() {}

    static Times measure(WholeSystem system) throws Exception {
        String servers = "127.0.0.1:" + system.ports().kafka();
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        try (var producer =
                        new KafkaProducer<>(
                                Map.<String, Object>of(
                                        "bootstrap.servers",
                                        servers,
                                        "acks",
                                        "all",
                                        "linger.ms",
                                        0),
                                new ByteArraySerializer(),
                                new ByteArraySerializer());
                var consumer =
                        new KafkaConsumer<>(
                                Map.<String, Object>of("bootstrap.servers", servers),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer());
                Connection connection = system.connect(DatabaseRole.OWNER);
                Statement ddl = connection.createStatement()) {
            ddl.execute("CREATE TABLE bench_bare (id bigint PRIMARY KEY, payload bytea NOT NULL)");
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO bench_bare VALUES (?, ?)")) {
                Times times = new Times();
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                    long start = System.nanoTime();
                    var _ = producer.send(new ProducerRecord<>(TOPIC, 0, null, new byte[300]));
                    byte[] received = consumer.poll(PATIENCE).iterator().next().value();
                    insert.setLong(1, round);
                    insert.setBytes(2, received);
                    insert.executeUpdate();
                    if (round >= 0) {
                        times.add(System.nanoTime() - start);
                    }
                }
                return times;
            }
        }
    }
}
