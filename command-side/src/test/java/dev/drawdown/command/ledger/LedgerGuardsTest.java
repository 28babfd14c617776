package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database refuses whatever the code does. */
class LedgerGuardsTest {

    private static JdbcClient owner;
    private static JdbcClient writer;
    private static JdbcClient reader;

    @BeforeAll
    static void migrate() {
        TestDatabase database = TestServers.postgres().freshDatabase();
        Flyway.configure()
                .dataSource(database.ownerUrl(), null, null)
                .locations("classpath:db/ledger")
                .schemas("ledger")
                .load()
                .migrate();
        owner = JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
        writer = JdbcClient.create(new DriverManagerDataSource(database.writerUrl()));
        reader = JdbcClient.create(new DriverManagerDataSource(database.readerUrl()));
        appends("fund-a", -1, UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.event SET name = 'x'",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "UPDATE ledger.event SET command_key = gen_random_uuid()",
                "UPDATE ledger.event_partner SET position = 0"
            })
    void even_the_owner_cannot_change_the_past(String statement) {
        assertThatThrownBy(() -> owner.sql(statement).update())
                .hasStackTraceContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ledger.event SELECT * FROM ledger.event",
                "UPDATE ledger.event SET name = 'x'",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "DELETE FROM ledger.partner_key"
            })
    void the_application_may_append_and_read_and_nothing_else(String statement) {
        assertThatThrownBy(() -> writer.sql(statement).update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_reader_of_the_dashboards_sees_nothing_of_the_ledger() {
        assertThatThrownBy(
                        () ->
                                reader.sql("SELECT count(*) FROM ledger.event")
                                        .query(Long.class)
                                        .single())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_command_decided_on_an_old_head_conflicts_and_leaves_no_gap() {
        assertThat(appends("fund-b", -1, UUID.randomUUID())).isTrue();
        assertThat(appends("fund-b", -1, UUID.randomUUID())).isFalse();
        assertThat(appends("fund-b", 5, UUID.randomUUID())).isFalse();
        assertThat(appends("fund-b", 0, UUID.randomUUID())).isTrue();
        assertThat(
                        owner.sql("SELECT max(position) = count(*) FROM ledger.event")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void a_key_that_was_settled_is_not_settled_again_even_when_its_stream_is_where_it_was() {
        UUID key = UUID.randomUUID();
        assertThat(appends("fund-c", -1, key)).isTrue();
        assertThat(appends("fund-c", 0, UUID.randomUUID())).isTrue();
        assertThat(appends("fund-c", -1, key)).isFalse();
        assertThat(appends("fund-c", 1, key)).isFalse();
    }

    private static boolean appends(String stream, long expected, UUID key) {
        return appends(writer, stream, expected, key);
    }

    /** Whether one event on that stream is taken. */
    static boolean appends(JdbcClient writer, String stream, long expected, UUID key) {
        return writer.sql(
                        """
                        SELECT misfits FROM ledger.append(
                            ARRAY [true], ARRAY [:stream], ARRAY [:expected::bigint + 1], ARRAY [gen_random_uuid()],
                            ARRAY ['Test.v1'], ARRAY [gen_random_uuid()], ARRAY [NULL::uuid],
                            ARRAY ['2024-01-01'::date], ARRAY ['tester'], ARRAY ['{}'::bytea],
                            ARRAY ['{}'::bytea], ARRAY [:key::uuid], ARRAY ['\\x01'::bytea], ARRAY ['{}'::bytea],
                            ARRAY [1], ARRAY [gen_random_uuid()])
                        """)
                .param("stream", stream)
                .param("expected", expected)
                .param("key", key)
                .query((row, _) -> ((Integer[]) row.getArray(1).getArray()).length == 0)
                .single();
    }
}
