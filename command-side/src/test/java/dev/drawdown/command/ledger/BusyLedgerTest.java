package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.CommandSideNode.Answer;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What callers are told while the ledger is busy or others keep moving a stream. */
class BusyLedgerTest {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    /** Whatever a command expects, its stream has moved on. */
    private static final String ALWAYS_MOVED_ON =
            """
            CREATE SEQUENCE ledger.tried;
            ALTER FUNCTION ledger.append RENAME TO append_as_it_is;
            CREATE FUNCTION ledger.append(
                e_first boolean[], e_stream text[], e_sequence bigint[], e_id uuid[], e_name text[], e_manager uuid[],
                e_fund uuid[], e_effective date[], e_actor text[], e_metadata bytea[], e_payload bytea[], e_key uuid[],
                e_body bytea[], e_result bytea[], p_event int[], p_partner uuid[],
                OUT head bigint, OUT misfits int[])
                LANGUAGE sql SECURITY DEFINER
            AS $$
                SELECT nextval('ledger.tried');
                SELECT * FROM ledger.append_as_it_is(
                    e_first, e_stream, ARRAY(SELECT x + 1000 FROM unnest(e_sequence) AS x), e_id, e_name, e_manager,
                    e_fund, e_effective, e_actor, e_metadata, e_payload, e_key, e_body, e_result, p_event, p_partner)
            $$;
            GRANT EXECUTE ON FUNCTION ledger.append TO drawdown_writer
            """;

    private TestIdentity identity;
    private TestDatabase database;
    private CommandSideNode node;

    @BeforeEach
    void start() {
        identity = TestIdentity.start();
        database = TestServers.postgres().freshDatabase();
        node =
                CommandSideNode.start(
                        database,
                        identity,
                        TestServers.freshTopic(),
                        "--drawdown.ledger.longest-wait=2s",
                        "--drawdown.ledger.queue=2",
                        "--drawdown.ledger.batch=1");
    }

    @AfterEach
    void stop() {
        node.close();
        identity.close();
    }

    @Test
    void all_are_told_within_the_bound_to_come_back_and_are_settled_once_when_they_do()
            throws Exception {
        List<String> keys = IntStream.range(0, 20).mapToObj(i -> "key-" + i).toList();
        try (Connection other = DriverManager.getConnection(database.writerUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(4921171)");
            long start = System.nanoTime();
            List<HttpResponse<String>> answers =
                    keys.stream()
                            .map(
                                    key ->
                                            CompletableFuture.supplyAsync(
                                                    () -> node.sendRaw(openFund(key)), THREADS))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(answers).allMatch(answer -> answer.statusCode() == 503);
            assertThat(answers)
                    .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
            other.rollback();
        }
        for (String key : keys) {
            assertThat(untilTaken(key).status()).isEqualTo(201);
            assertThat(node.send(openFund(key)).status()).isEqualTo(201);
        }
        assertThat(count("SELECT count(*) FROM ledger.event")).isEqualTo(keys.size());
    }

    @Test
    void a_stream_that_keeps_moving_on_ends_in_a_conflict_after_a_few_attempts() {
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
        owner.sql(ALWAYS_MOVED_ON).update();
        Answer answer = node.send(openFund("moving"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("CONFLICT");
        assertThat(owner.sql("SELECT last_value FROM ledger.tried").query(Long.class).single())
                .isBetween(2L, 20L);
        assertThat(count("SELECT count(*) FROM ledger.event")).isZero();
    }

    private Answer untilTaken(String key) {
        Answer answer = node.send(openFund(key));
        for (int again = 0; answer.status() == 503 && again < 10; again++) {
            answer = node.send(openFund(key));
        }
        return answer;
    }

    private long count(String sql) {
        return node.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private HttpRequest.Builder openFund(String key) {
        return HttpRequest.newBuilder(URI.create(node.address() + "/api/funds"))
                .header(
                        "Authorization",
                        "Bearer " + identity.token("administrator", CommandSideNode.MANAGER))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(
                        BodyPublishers.ofString(
                                "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}"
                                        .formatted(key)));
    }
}
