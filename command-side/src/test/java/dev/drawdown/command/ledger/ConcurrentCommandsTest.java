package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many callers at once, on two nodes of one ledger. */
class ConcurrentCommandsTest {

    private static final int CALLERS = 40;

    private static TestIdentity identity;
    private static CommandSideNode one;
    private static CommandSideNode two;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        TestDatabase database = TestServers.postgres().freshDatabase();
        String topic = TestServers.freshTopic();
        one = CommandSideNode.start(database, identity, topic);
        two = CommandSideNode.start(database, identity, topic);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        identity.close();
    }

    @Test
    void a_command_that_arrives_many_times_at_once_is_settled_once_and_answered_the_same()
            throws Exception {
        String key = UUID.randomUUID().toString();
        var answers = all(i -> () -> node(i).post("/api/funds", key, fund("Once")));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(CommandSideNode.Answer::body).distinct()).hasSize(1);
        assertThat(count("stream = '" + answers.getFirst().text("stream") + "'")).isEqualTo(1);
    }

    @Test
    void commitments_to_one_fund_from_two_nodes_stay_dense_and_none_is_lost() throws Exception {
        var fund = one.post("/api/funds", key(), fund("Busy"));
        String path = "/api/funds/" + fund.text("fundId") + "/commitments";
        List<String> partners =
                all(i -> () -> node(i).post("/api/limited-partners", key(), partner("P" + i)))
                        .stream()
                        .map(answer -> answer.text("partnerId"))
                        .toList();
        var answers =
                all(
                        i ->
                                () -> {
                                    String key = key();
                                    var answer =
                                            node(i).post(path, key, commitment(partners.get(i)));
                                    // Two nodes on one stream may ask a caller to come back.
                                    while (answer.status() == 409) {
                                        answer =
                                                node(i).post(
                                                                path,
                                                                key,
                                                                commitment(partners.get(i)));
                                    }
                                    return answer;
                                });

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.number("sequence")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CALLERS).mapToObj(Long::valueOf).toList());
        assertThat(count("stream = '" + fund.text("stream") + "'")).isEqualTo(CALLERS + 1);
    }

    @Test
    void positions_rise_without_gaps_and_recorded_time_never_falls() throws Exception {
        all(i -> () -> node(i).post("/api/funds", key(), fund("Many " + i)));
        boolean ordered =
                one.bean(JdbcClient.class)
                        .sql(
                                """
                                SELECT bool_and(position = row AND recorded_at >= before)
                                FROM (SELECT position, recorded_at,
                                             row_number() OVER (ORDER BY position) AS row,
                                             lag(recorded_at, 1, '-infinity') OVER (ORDER BY position) AS before
                                      FROM ledger.event) AS e
                                """)
                        .query(Boolean.class)
                        .single();
        assertThat(ordered).isTrue();
    }

    private static CommandSideNode node(int i) {
        return i % 2 == 0 ? one : two;
    }

    private static <T> List<T> all(IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures =
                    callers.invokeAll(IntStream.range(0, CALLERS).mapToObj(work).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    private static long count(String condition) {
        return one.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.event WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String fund(String name) {
        return "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}".formatted(name);
    }

    private static String partner(String name) {
        return "{\"entityType\": \"institutional\", \"legalName\": \"%s\"}".formatted(name);
    }

    private static String commitment(String partnerId) {
        return "{\"partnerId\": \"%s\", \"amountCents\": 7, \"effectiveDate\": \"2024-01-01\"}"
                .formatted(partnerId);
    }
}
