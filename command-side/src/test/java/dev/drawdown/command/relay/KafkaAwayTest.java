package dev.drawdown.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Kafka;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kafka goes away, comes back, and comes back empty: the ledger does not mind. */
class KafkaAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "drawdown.away";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TestIdentity identity;
    private TestDatabase database;
    private Path folder;
    private int port;
    private Kafka kafka;
    private CommandSideNode node;

    @BeforeEach
    void start() {
        identity = TestIdentity.start();
        database = TestServers.postgres().freshDatabase();
        folder = TestServers.freshFolder("kafka-away");
        port = FreePorts.next(2);
        kafka = Kafka.start(folder, port, port + 1);
        node =
                CommandSideNode.start(
                        database,
                        identity,
                        TOPIC,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    }

    @AfterEach
    void stop() {
        node.close();
        kafka.kill();
        identity.close();
    }

    @Test
    void commands_go_on_while_kafka_is_away_and_all_of_it_arrives_when_it_is_back() {
        openFunds(3);
        read(3);
        kafka.kill();
        openFunds(5);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(gauge("relay_lag_events")).isEqualTo(5);
                            assertThat(gauge("relay_lag_seconds")).isPositive();
                        });
        kafka.start();
        assertThat(read(8)).doesNotHaveDuplicates();
        await().atMost(PATIENCE).until(() -> gauge("relay_lag_events") == 0);
        assertThat(gauge("relay_lag_seconds")).isZero();
    }

    @Test
    void an_emptied_kafka_is_filled_again_from_any_position() throws SQLException, IOException {
        openFunds(6);
        read(6);
        kafka.kill();
        empty(folder);
        kafka.start();

        assertThat(republish("--from=1")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("position 1").contains("6");
        assertThat(read(6)).hasSizeGreaterThanOrEqualTo(6);
        openFunds(1);
        read(7);

        assertThat(republish("--from=5")).isZero();
        await().atMost(PATIENCE).until(() -> read(7).size() >= 7 + 3);
        assertThat(republish("--from=5")).isZero();
        openFunds(1);
        assertThat(read(8)).contains(8L);
    }

    @Test
    void what_cannot_be_sent_again_is_said() throws SQLException {
        for (List<String> wrong :
                List.of(List.<String>of(), List.of("--from=0"), List.of("--from=x"))) {
            assertThat(republish(wrong.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage");
        assertThat(new Republish(database.writerUrl(), "no.such.topic", out()).run("x", "--from=1"))
                .isEqualTo(2);
    }

    private int republish(String... more) throws SQLException {
        String[] arguments =
                Stream.concat(Stream.of(Republish.NAME), Stream.of(more)).toArray(String[]::new);
        return new Republish(database.writerUrl(), TOPIC, out()).run(arguments);
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private List<Long> read(long upTo) {
        try (TopicReader reader = new TopicReader(kafka.bootstrapServers(), TOPIC)) {
            reader.awaitUpTo(upTo, PATIENCE);
            return reader.positions();
        }
    }

    private double gauge(String name) {
        return node.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private void openFunds(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(
                            node.post(
                                            "/api/funds",
                                            UUID.randomUUID().toString(),
                                            "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}"
                                                    .formatted(UUID.randomUUID()))
                                    .status())
                    .isEqualTo(201);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
