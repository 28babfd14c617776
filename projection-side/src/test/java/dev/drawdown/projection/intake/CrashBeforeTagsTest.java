package dev.drawdown.projection.intake;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.ProjectionSide;
import dev.drawdown.projection.fixture.ApplicationFixture;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.projection.fixture.Wire;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.ClassPath;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Redis;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process of its own is killed between its commit and its tags. */
class CrashBeforeTagsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final String EPOCH = "drawdown:cache:epoch";

    private final TestDatabase database = TestServers.postgres().freshDatabase();
    private final LedgerFixture ledger = new LedgerFixture(database).migrate();
    private final TopicFixture topic = new TopicFixture(TestServers.freshTopic());
    private final Path folder = TestServers.freshFolder("crash");
    private final Redis server = Redis.start(folder, FreePorts.next(1));
    private final RedisClient client = RedisClient.create(server.url());
    private final RedisCommands<String, String> redis = client.connect().sync();
    private final JdbcTemplate reader =
            new JdbcTemplate(new DriverManagerDataSource(database.readerUrl()));

    @AfterEach
    void stop() {
        client.close();
        server.kill();
        topic.close();
        ledger.close();
    }

    @Test
    void whoever_takes_over_raises_them_and_no_answer_of_before_counts_any_more() throws Exception {
        topic.create();
        RecordedEvent opened = ledger.record(opened("fund"), DAY);
        RecordedEvent committed = ledger.record(committed("fund", "anna", 1), DAY);
        int near = FreePorts.next(1);
        try (Wire wire = Wire.to(near, URI.create(server.url()).getPort())) {
            ChildProcess first = ChildProcess.start(application("redis://127.0.0.1:" + near));
            try {
                topic.send(opened);
                patiently().until(() -> tag() == opened.position());
                redis.set(EPOCH, "what gateways cached meanwhile");

                wire.cut();
                topic.send(committed);
                patiently().until(() -> count("lp_fund_commitments_v1") == 1);
            } finally {
                first.kill();
            }
            assertThat(tag()).as("died before it could raise it").isEqualTo(opened.position());
        }
        try (var _ = ApplicationFixture.start(database, topic.name(), settings(server.url()))) {
            patiently().until(() -> tag() >= committed.position());
            assertThat(redis.get(EPOCH)).isNull();
            assertThat(count("lp_fund_commitments_v1")).isEqualTo(1);
        }
    }

    private ChildSpec application(String redisUrl) {
        Map<String, String> environment =
                Map.ofEntries(
                        Map.entry("SERVER_PORT", Integer.toString(FreePorts.next(1))),
                        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                        Map.entry("DATABASE_URL", database.projectorUrl()),
                        Map.entry("OWNER_DATABASE_URL", database.ownerUrl()),
                        Map.entry("LEDGER_DATABASE_URL", database.projectorUrl()),
                        Map.entry(
                                "KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka().bootstrapServers()),
                        Map.entry("LEDGER_TOPIC", topic.name()),
                        Map.entry("PROJECTION_GROUP", "group-of-" + topic.name()),
                        Map.entry("DRAWDOWN_MASTER_KEY", ProjectionFixture.MASTER_KEY),
                        Map.entry("REDIS_URL", redisUrl),
                        Map.entry("DRAWDOWN_TAGS_TIMEOUT", "60s"),
                        Map.entry("DRAWDOWN_KAFKA_SESSION_TIMEOUT", "6s"));
        return new ChildSpec(
                "projection-side",
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ClassPath.ofThisProcess(),
                        ProjectionSide.class.getName()),
                environment,
                folder.resolve("projection-side.log"),
                "TERM");
    }

    private static Map<String, Object> settings(String redisUrl) {
        return Map.of("REDIS_URL", redisUrl);
    }

    private long tag() {
        String value = redis.get("drawdown:tag:fund:" + fund("fund"));
        return value == null ? -1 : Long.parseLong(value);
    }

    private long count(String view) {
        return reader.queryForObject("SELECT count(*) FROM read_model." + view, Long.class);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50));
    }
}
