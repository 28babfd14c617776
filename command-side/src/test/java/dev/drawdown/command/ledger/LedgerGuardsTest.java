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
        append("fund-a", -1, UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.event SET name = 'x'",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "DELETE FROM ledger.command_key",
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
                "DELETE FROM ledger.partner_key",
                "INSERT INTO ledger.command_key SELECT * FROM ledger.command_key"
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
        assertThat(append("fund-b", -1, UUID.randomUUID())).isEqualTo("appended");
        assertThat(append("fund-b", -1, UUID.randomUUID())).isEqualTo("conflict");
        assertThat(append("fund-b", 5, UUID.randomUUID())).isEqualTo("conflict");
        assertThat(append("fund-b", 0, UUID.randomUUID())).isEqualTo("appended");
        assertThat(
                        owner.sql("SELECT max(position) = count(*) FROM ledger.event")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void a_key_that_was_settled_answers_again_even_when_the_stream_moved_on() {
        UUID key = UUID.randomUUID();
        assertThat(append("fund-c", -1, key)).isEqualTo("appended");
        assertThat(append("fund-c", 0, UUID.randomUUID())).isEqualTo("appended");
        assertThat(append("fund-c", -1, key)).isEqualTo("repeated");
        assertThat(append("fund-c", 1, key)).isEqualTo("repeated");
    }

    private static String append(String stream, long expected, UUID key) {
        return writer.sql(
                        """
                        SELECT outcome FROM ledger.append(
                            ARRAY [:stream], ARRAY [:expected::bigint], ARRAY [1],
                            ARRAY [convert_to(:key, 'UTF8')], ARRAY ['\\x01'::bytea], ARRAY ['{}'::bytea],
                            ARRAY [1], ARRAY [:expected::bigint + 1], ARRAY [gen_random_uuid()],
                            ARRAY ['Test.v1'], ARRAY [gen_random_uuid()], ARRAY [NULL::uuid],
                            ARRAY ['2024-01-01'::date], ARRAY ['tester'], ARRAY ['{}'::bytea],
                            ARRAY ['{}'::bytea], ARRAY [1], ARRAY [gen_random_uuid()])
                        """)
                .param("stream", stream)
                .param("expected", expected)
                .param("key", key.toString())
                .query(String.class)
                .single();
    }
}
