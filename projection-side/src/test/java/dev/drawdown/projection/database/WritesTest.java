package dev.drawdown.projection.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.servers.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes that are gathered and sent together. */
class WritesTest {

    private static final String ADD = "INSERT INTO pair (id) SELECT * FROM unnest(?::int[])";
    private static final String DOUBLE =
            "UPDATE pair SET id = 2 * id WHERE id IN (SELECT * FROM unnest(?::int[]))";
    private static final String FIND = "SELECT id FROM pair WHERE id > ANY (?::int[]) ORDER BY id";

    private final SingleConnectionDataSource connection =
            new SingleConnectionDataSource(
                    TestServers.postgres().freshDatabase().ownerUrl(), false);
    private final JdbcTemplate jdbc = new JdbcTemplate(connection);

    @BeforeEach
    void a_table() {
        jdbc.execute("CREATE TABLE pair (id int PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void keep_their_order_and_wait_until_they_are_sent() {
        gathered(
                () -> {
                    numbers(1, 2).update(jdbc, ADD);
                    numbers(1).update(jdbc, DOUBLE.replace("2 *", "10 *"));
                    numbers(2, 10).update(jdbc, DOUBLE);
                    assertThat(stored()).isEmpty();
                    Writes.send();
                    assertThat(stored()).containsExactly(4, 20);
                });
    }

    @Test
    void are_seen_by_a_question_that_follows() {
        gathered(
                () -> {
                    numbers(5).update(jdbc, ADD);
                    numbers(6).update(jdbc, ADD);
                    assertThat(numbers(5).query(jdbc, FIND, (row, _) -> row.getInt(1)))
                            .containsExactly(6);
                });
    }

    @Test
    void stay_where_they_are_when_somebody_else_is_asked() {
        JdbcTemplate other = new JdbcTemplate(connection);
        gathered(
                () -> {
                    numbers(1).update(jdbc, ADD);
                    assertThat(numbers(0).query(other, FIND, (row, _) -> row.getInt(1))).isEmpty();
                    Writes.send();
                    assertThat(stored()).containsExactly(1);
                });
    }

    @Test
    void travel_with_questions_that_are_answered_in_their_order() {
        List<String> answers = new ArrayList<>();
        gathered(
                () -> {
                    numbers(0).ask(jdbc, FIND, (row, _) -> "first " + row.getInt(1), answers::add);
                    numbers(7, 8).update(jdbc, ADD);
                    numbers(0).ask(jdbc, FIND, (row, _) -> "then " + row.getInt(1), answers::add);
                    numbers().ask(jdbc, FIND, (row, _) -> "nothing", answers::add);
                    numbers(7).ask(jdbc, FIND, (row, _) -> "last " + row.getInt(1), answers::add);
                    assertThat(answers).isEmpty();
                    Writes.send();
                    assertThat(answers).containsExactly("then 7", "then 8", "last 8");
                });
    }

    @Test
    void are_ahead_of_a_question_that_cannot_wait() {
        List<Integer> earlier = new ArrayList<>();
        gathered(
                () -> {
                    numbers(3).update(jdbc, ADD);
                    numbers(0).ask(jdbc, FIND, (row, _) -> row.getInt(1), earlier::add);
                    assertThat(numbers(0).query(jdbc, FIND, (row, _) -> row.getInt(1)))
                            .containsExactly(3);
                    assertThat(earlier).containsExactly(3);
                });
    }

    @Test
    void wait_behind_what_must_come_ahead_of_them() {
        gathered(
                () -> {
                    Writes.ahead(jdbc, "CREATE TABLE pair_of_today (id int)");
                    Writes.ahead(jdbc, "SELECT pg_advisory_lock_shared(1)");
                    numbers(7).update(jdbc, ADD.replace("pair", "pair_of_today"));
                    assertThat(
                                    numbers(0)
                                            .query(
                                                    jdbc,
                                                    FIND.replace("pair", "pair_of_today"),
                                                    (row, _) -> row.getInt(1)))
                            .containsExactly(7);
                });
    }

    @Test
    void fail_together() {
        gathered(
                () -> {
                    numbers(1).update(jdbc, ADD);
                    numbers(1).update(jdbc, ADD);
                    assertThatThrownBy(Writes::send)
                            .isInstanceOf(DataIntegrityViolationException.class);
                });
        assertThat(stored()).isEmpty();
    }

    @Test
    void are_sent_before_too_many_are_held() {
        int[] many = IntStream.range(0, 150_000).toArray();
        gathered(
                () -> {
                    numbers(many).update(jdbc, ADD);
                    assertThat(stored()).isEmpty();
                    numbers(many).update(jdbc, "DELETE FROM pair WHERE id = ANY (?::int[])");
                    numbers(1).update(jdbc, ADD);
                    assertThat(stored()).isEmpty();
                    Writes.send();
                    assertThat(stored()).containsExactly(1);
                });
    }

    @Test
    void go_one_by_one_where_nobody_gathers() {
        numbers(3).update(jdbc, ADD);
        assertThat(stored()).containsExactly(3);
    }

    private void gathered(Runnable part) {
        Writes.gathered(
                jdbc,
                () -> {
                    part.run();
                    return true;
                });
    }

    private static Columns<Integer> numbers(int... numbers) {
        return Columns.of(IntStream.of(numbers).boxed().toList()).integer(number -> number);
    }

    private List<Integer> stored() {
        return jdbc.queryForList("SELECT id FROM pair ORDER BY id", Integer.class);
    }
}
