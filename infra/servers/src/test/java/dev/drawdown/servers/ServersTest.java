package dev.drawdown.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void each_server_answers_and_is_the_same_for_every_caller() throws Exception {
        assertThat(TestServers.postgres().answer()).isTrue();
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (var admin = Admin.create(kafka)) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
        assertThat(TestServers.redis().answers()).isTrue();
        assertThat(TestServers.redis()).isSameAs(TestServers.redis());
        assertThat(TestServers.freshTopic()).isNotEqualTo(TestServers.freshTopic());
    }

    @Test
    void the_owner_may_make_a_schema_in_its_fresh_database_and_the_reader_may_not()
            throws SQLException {
        var database = TestServers.postgres().freshDatabase();
        try (var owner = DriverManager.getConnection(database.ownerUrl());
                var reader = DriverManager.getConnection(database.readerUrl());
                var create = owner.createStatement();
                var refused = reader.createStatement()) {
            create.execute("CREATE SCHEMA ledger");
            assertThatThrownBy(() -> refused.execute("CREATE SCHEMA other"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThat(TestServers.postgres().freshDatabase()).isNotEqualTo(database);
    }

    @Test
    void a_commit_survives_the_kill_of_postgresql() throws SQLException {
        var server = Postgres.start(TestServers.freshFolder("postgresql"), FreePorts.next(1));
        var database = server.freshDatabase();
        try (var connection = DriverManager.getConnection(database.ownerUrl());
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA kept; CREATE TABLE kept.one AS SELECT 1 AS figure");
        }
        server.kill();
        assertThat(server.answers()).isFalse();
        startAgain(server);
        try (var connection = DriverManager.getConnection(database.ownerUrl());
                var rows =
                        connection.createStatement().executeQuery("SELECT figure FROM kept.one")) {
            assertThat(rows.next()).isTrue();
        }
        server.stop();
        assertThat(server.process().alive()).isFalse();
    }

    @Test
    void a_record_survives_stop_and_kill_of_kafka() throws Exception {
        var port = FreePorts.next(2);
        var server = Kafka.start(TestServers.freshFolder("kafka"), port, port + 1);
        Map<String, Object> address = Map.of("bootstrap.servers", server.bootstrapServers());
        try (var admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
        }
        try (var producer =
                new KafkaProducer<>(address, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", "value")).get();
        }
        server.kill();
        server.start();
        server.stop();
        server.start();
        try (var consumer =
                new KafkaConsumer<>(address, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Awaitility.await()
                    .until(() -> consumer.poll(Duration.ofSeconds(1)).count(), count -> count == 1);
        }
        server.stop();
    }

    @Test
    void a_paused_server_is_silent_and_goes_on_afterwards() {
        var server = Redis.start(TestServers.freshFolder("redis"), FreePorts.next(1));
        server.pause();
        assertThat(server.answers()).isFalse();
        server.resume();
        Awaitility.await().until(server::answers);
        server.stop();
    }

    @Test
    void a_damaged_folder_is_refused_in_one_sentence() throws IOException {
        var postgresql = TestServers.freshFolder("postgresql");
        Files.createDirectories(postgresql.resolve("data/base"));
        assertThatThrownBy(() -> Postgres.start(postgresql, 1))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("PG_VERSION is missing");
        Files.writeString(postgresql.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> Postgres.start(postgresql, 1))
                .hasMessageContaining("written by PostgreSQL 17");
        var kafka = TestServers.freshFolder("kafka");
        Files.createDirectories(kafka.resolve("log"));
        Files.writeString(kafka.resolve("log/meta.properties"), "version=1");
        assertThatThrownBy(() -> Kafka.start(kafka, 1, 2))
                .hasMessageContaining("meta.properties is missing in it or broken");
    }

    /** Backends of the killed server may hold its shared memory for a moment. */
    private static void startAgain(Server server) {
        Awaitility.await()
                .ignoreExceptions()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            server.start();
                            return true;
                        });
    }
}
