package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.dispatch.IdempotencyKeyReused;
import dev.drawdown.command.dispatch.Receipt;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A ledger that was written when keys still had a table of their own, and imports were there
 * already: their migrations have higher numbers than those of the ledger that came since.
 */
class KeysSettledBeforeTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String BODY = "ab".repeat(32);

    private static final List<String> MIGRATED_BEFORE =
            List.of(
                    "V100__ledger.sql",
                    "V101__append.sql",
                    "V102__snapshots.sql",
                    "V103__append_all_or_none.sql",
                    "V200__imports.sql");

    private static JdbcClient owner;
    private static JdbcClient writer;

    @BeforeAll
    static void migrateWhatWasWritten(@TempDir Path before) throws IOException {
        TestDatabase database = TestServers.postgres().freshDatabase();
        owner = JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
        writer = JdbcClient.create(new DriverManagerDataSource(database.writerUrl()));
        for (String script : MIGRATED_BEFORE) {
            try (InputStream text = new ClassPathResource("db/ledger/" + script).getInputStream()) {
                Files.copy(text, before.resolve(script));
            }
        }
        Flyway.configure()
                .dataSource(database.ownerUrl(), null, null)
                .locations("filesystem:" + before)
                .schemas("ledger")
                .load()
                .migrate();
        owner.sql(
                        """
                        INSERT INTO ledger.event (position, event_id, stream, sequence, name, manager_id, effective_date,
                            recorded_at, actor, metadata, payload)
                        VALUES (1, gen_random_uuid(), 'fund-old', 0, 'Test.v1', gen_random_uuid(), '2024-01-01', now(),
                            'tester', '{}', '{"old":1}')
                        """)
                .update();
        owner.sql(
                        """
                        INSERT INTO ledger.command_key (key, body_hash, last_position, result)
                        VALUES (decode(?, 'hex'), decode(?, 'hex'), 1, '{"callId":"x"}')
                        """)
                .params(KEY, BODY)
                .update();
        try (TestIdentity identity = TestIdentity.start();
                CommandSideNode node =
                        CommandSideNode.start(database, identity, TestServers.freshTopic())) {
            assertThat(node.address()).as("it migrates and starts").isNotEmpty();
        }
    }

    @Test
    void their_commands_are_answered_as_they_were() {
        Receipt receipt = new SettledKeys(writer).find(new CommandKey(KEY, BODY)).orElseThrow();

        assertThat(receipt).isEqualTo(new Receipt("fund-old", 0, 1, "{\"callId\":\"x\"}"));
        assertThatThrownBy(() -> new SettledKeys(writer).find(new CommandKey(KEY, "cd".repeat(32))))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void they_are_not_settled_again_and_others_go_on_from_what_stands() {
        UUID kept = new CommandKey(KEY, BODY).kept();

        assertThat(LedgerGuardsTest.appends(writer, "fund-old", 0, kept)).isFalse();
        assertThat(LedgerGuardsTest.appends(writer, "fund-old", 0, UUID.randomUUID())).isTrue();
        assertThat(
                        owner.sql(
                                        "SELECT convert_from(payload, 'UTF8') FROM ledger.event WHERE position = 1")
                                .query(String.class)
                                .single())
                .isEqualTo("{\"old\":1}");
    }

    @Test
    void not_even_the_owner_changes_them() {
        assertThatThrownBy(() -> owner.sql("UPDATE ledger.command_key SET result = ''").update())
                .hasStackTraceContaining("append-only");
    }
}
