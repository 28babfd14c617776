package dev.drawdown.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSide;
import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.ledger.CommitSignal;
import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.ClassPath;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A leader in a process of its own, stopped in the middle of its work, and the node beside it. */
class RelayTakeoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private TestIdentity identity;
    private String databaseUrl;
    private ChildProcess leader;
    private CommandSideNode follower;
    private TopicReader topic;
    private String fund;
    private long events;

    @BeforeEach
    void a_process_leads_and_this_node_follows() {
        identity = TestIdentity.start();
        TestDatabase database = TestServers.postgres().freshDatabase();
        databaseUrl = database.writerUrl();
        String name = TestServers.freshTopic();
        leader = process(database, name);
        // The first one relays: this node starts when that is settled.
        await().atMost(PATIENCE).until(() -> leaders() == 1);
        follower = CommandSideNode.start(database, identity, name);
        topic = new TopicReader(TestServers.kafka().bootstrapServers(), name);
        fund =
                post(
                        "/api/funds",
                        "{\"name\": \"F\", \"currency\": \"USD\", \"vintageYear\": 2020}");
        topic.awaitUpTo(events, PATIENCE);
        assertThat(leads(follower)).isFalse();
    }

    @AfterEach
    void stop() {
        topic.close();
        leader.kill();
        follower.close();
        identity.close();
    }

    @Test
    void another_node_takes_over_from_a_stopped_leader_and_nothing_is_lost_when_it_wakes_up() {
        leader.pause();
        long paused = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            terms();
        }
        topic.awaitUpTo(events, PATIENCE);
        System.out.printf(
                "MEASURED hand-over from a leader stopped by SIGSTOP: %d ms%n",
                Duration.ofNanos(System.nanoTime() - paused).toMillis());
        assertThat(leads(follower)).isTrue();

        leader.resume();
        long before = checkpoint();
        for (int i = 0; i < 20; i++) {
            terms();
        }
        topic.awaitUpTo(events, PATIENCE);
        assertThat(checkpoint()).isGreaterThanOrEqualTo(before);
        assertThat(topic.sequences(fund))
                .containsExactlyElementsOf(LongStream.range(0, events).boxed().toList());
        assertThat(leads(follower)).isTrue();
        assertThat(leader.alive()).isTrue();

        // The one that was stopped is as good as any other.
        follower.close();
        await().atMost(PATIENCE).until(() -> leaders() == 1);
    }

    @Test
    void another_node_takes_over_from_a_killed_leader() {
        leader.kill();
        long killed = System.nanoTime();
        terms();
        topic.awaitUpTo(events, PATIENCE);
        System.out.printf(
                "MEASURED hand-over from a killed leader: %d ms%n",
                Duration.ofNanos(System.nanoTime() - killed).toMillis());
        assertThat(leads(follower)).isTrue();
    }

    @Test
    void what_a_follower_commits_is_announced_to_the_leader() throws InterruptedException {
        CommitSignal.Waiter waiter = new CommitSignal().waiter();
        try (CommitListener _ =
                CommitListener.start(follower.bean(LedgerConnections.class), waiter)) {
            assertThat(waiter.await(PATIENCE.toMillis())).as("it listens").isTrue();
            terms();
            assertThat(waiter.await(PATIENCE.toMillis())).as("it hears").isTrue();
        }
    }

    private ChildProcess process(TestDatabase database, String name) {
        Path folder = TestServers.freshFolder("leader");
        int port = FreePorts.next(1);
        return ChildProcess.start(
                new ChildSpec(
                        "leader",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                ClassPath.ofThisProcess(),
                                CommandSide.class.getName()),
                        Map.of(
                                "SERVER_PORT",
                                "" + port,
                                "SERVER_ADDRESS",
                                "127.0.0.1",
                                "LEDGER_DATABASE_URL",
                                database.writerUrl(),
                                "LEDGER_OWNER_DATABASE_URL",
                                database.ownerUrl(),
                                "KAFKA_BOOTSTRAP_SERVERS",
                                TestServers.kafka().bootstrapServers(),
                                "LEDGER_TOPIC",
                                name,
                                "OIDC_ISSUER_URI",
                                identity.issuer(),
                                "DRAWDOWN_MASTER_KEY",
                                CommandSideNode.SECRET,
                                "DRAWDOWN_CURSOR_KEY",
                                CommandSideNode.SECRET),
                        folder.resolve("leader.log"),
                        "TERM"));
    }

    private void terms() {
        post(
                "/api/funds/" + fund.substring("fund-".length()) + "/terms",
                "{\"from\": \"2024-01-01\", \"cureDays\": 10}");
    }

    private String post(String path, String body) {
        CommandSideNode.Answer answer = follower.post(path, UUID.randomUUID().toString(), body);
        assertThat(answer.status()).isEqualTo(201);
        events = answer.number("position");
        return answer.text("stream");
    }

    private static boolean leads(CommandSideNode node) {
        return node.bean(MeterRegistry.class).get("relay_leader").gauge().value() == 1;
    }

    private long leaders() {
        return JdbcClient.create(new DriverManagerDataSource(databaseUrl))
                .sql(
                        """
                        SELECT count(*) FROM pg_locks
                        WHERE locktype = 'advisory' AND objid = 4921172 AND granted
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """)
                .query(Long.class)
                .single();
    }

    private long checkpoint() {
        return follower.bean(JdbcClient.class)
                .sql("SELECT max(position) FROM ledger.relay_checkpoint")
                .query(Long.class)
                .single();
    }
}
