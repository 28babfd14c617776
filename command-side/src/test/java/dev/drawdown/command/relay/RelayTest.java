package dev.drawdown.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.event.LedgerTopic;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RelayTest {

    private TestIdentity identity;
    private TestDatabase database;
    private String topic;
    private CommandSideNode node;
    private KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();

    @BeforeEach
    void start() {
        identity = TestIdentity.start();
        database = TestServers.postgres().freshDatabase();
        topic = TestServers.freshTopic();
        node = CommandSideNode.start(database, identity, topic);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                TestServers.kafka().bootstrapServers(),
                                "group.id",
                                topic,
                                "auto.offset.reset",
                                "earliest",
                                "metadata.max.age.ms",
                                "500"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    @AfterEach
    void stop() {
        consumer.close();
        node.close();
        identity.close();
    }

    @Test
    void every_event_arrives_as_a_cloud_event_with_its_bytes_untouched() {
        var fund = openFund(node, "Relay Fund");
        awaitPositions(1);

        ConsumerRecord<String, byte[]> record = received.getFirst();
        assertThat(record.key()).isEqualTo(fund.text("stream"));
        assertThat(header(record, LedgerTopic.TYPE)).isEqualTo("FundOpened.v1");
        assertThat(header(record, LedgerTopic.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, LedgerTopic.SUBJECT)).isEqualTo(fund.text("stream"));
        assertThat(header(record, LedgerTopic.POSITION)).isEqualTo("1");
        assertThat(header(record, LedgerTopic.SEQUENCE)).isEqualTo("0");
        String actor =
                node.bean(JdbcClient.class)
                        .sql("SELECT actor FROM ledger.event WHERE position = 1")
                        .query(String.class)
                        .single();
        assertThat(header(record, LedgerTopic.ACTOR)).isEqualTo(actor);
        byte[] stored =
                node.bean(JdbcClient.class)
                        .sql("SELECT payload FROM ledger.event WHERE position = 1")
                        .query(byte[].class)
                        .single();
        assertThat(record.value()).isEqualTo(stored);
    }

    /**
     * An appender that has its position but not yet its commit: others must not overtake it, or a
     * reader behind a checkpoint would never see it.
     */
    @Test
    void a_commit_that_is_delayed_holds_the_later_ones_back_and_nothing_is_skipped()
            throws Exception {
        openFund(node, "Before");
        awaitPositions(1);
        try (Connection slow = DriverManager.getConnection(database.writerUrl());
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(APPEND_DIRECTLY);

            CompletableFuture<CommandSideNode.Answer> meanwhile =
                    CompletableFuture.supplyAsync(() -> openFund(node, "Meanwhile"));
            await().during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> !meanwhile.isDone());
            slow.commit();

            assertThat(meanwhile.get().status()).isEqualTo(201);
        }
        awaitPositions(1, 2, 3);
    }

    @Test
    void two_nodes_share_one_ledger_one_relays_and_the_other_takes_over() {
        try (CommandSideNode second = CommandSideNode.start(database, identity, topic)) {
            assertThat(openFund(node, "First").status()).isEqualTo(201);
            assertThat(openFund(second, "Second").status()).isEqualTo(201);
            awaitPositions(1, 2);

            node.close();
            assertThat(openFund(second, "Third").status()).isEqualTo(201);
            awaitPositions(1, 2, 3);
        }
        node = CommandSideNode.start(database, identity, topic);
    }

    private static final String APPEND_DIRECTLY =
            """
            SELECT * FROM ledger.append(
                ARRAY [true], ARRAY ['fund-slow'], ARRAY [0::bigint], ARRAY [gen_random_uuid()],
                ARRAY ['Test.v1'], ARRAY [gen_random_uuid()], ARRAY [NULL::uuid],
                ARRAY ['2024-01-01'::date], ARRAY ['tester'], ARRAY ['{}'::bytea],
                ARRAY ['{}'::bytea], ARRAY [gen_random_uuid()], ARRAY ['\\x01'::bytea], ARRAY ['{}'::bytea],
                ARRAY [1], ARRAY [gen_random_uuid()])
            """;

    private static CommandSideNode.Answer openFund(CommandSideNode at, String name) {
        return at.post(
                "/api/funds",
                UUID.randomUUID().toString(),
                """
                {"name": "%s", "currency": "USD", "vintageYear": 2020}
                """
                        .formatted(name));
    }

    private void awaitPositions(Integer... positions) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            consumer.poll(Duration.ofMillis(100)).forEach(received::add);
                            Map<Integer, Integer> seen = new HashMap<>();
                            received.forEach(
                                    r ->
                                            seen.merge(
                                                    Integer.valueOf(
                                                            header(r, LedgerTopic.POSITION)),
                                                    1,
                                                    Integer::sum));
                            assertThat(seen.keySet()).containsExactlyInAnyOrder(positions);
                        });
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
