package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ImportResumeTest {

    private static final int CHUNK = 10;

    private static TestIdentity identity;
    private static TestDatabase database;
    private static JdbcClient owner;
    private static String topic;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        database = TestServers.postgres().freshDatabase();
        owner = JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
        topic = TestServers.freshTopic();
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void a_run_that_died_at_any_chunk_is_resumed_without_a_double_entry() {
        try (CommandSideNode node = node()) {
            ImportClient administrator = administrator(node);
            var preview = administrator.preview(csv("Crash", 12, 5), PLAIN);
            owner.sql("CREATE TABLE staged AS SELECT * FROM imports.position_row").update();
            administrator.commit(preview, false);
            administrator.awaitStatus(id(preview), "completed");
            long events = events();

            for (int chunk = 0; chunk <= 60 / CHUNK; chunk++) {
                // As a node leaves it that dies after it sent everything, having noted this chunk.
                owner.sql("INSERT INTO imports.position_row SELECT * FROM staged").update();
                owner.sql(
                                """
                                UPDATE imports.run r
                                SET status = 'committing', completed_at = NULL, forgotten_at = NULL, chunk = :chunk,
                                    rows_committed = :rows, last_fund = s.fund_id, last_line = s.line
                                FROM (SELECT 1) one
                                LEFT JOIN (SELECT fund_id, line FROM imports.position_row
                                           ORDER BY fund_id, line LIMIT 1 OFFSET greatest(:rows - 1, 0)) s ON :rows > 0
                                WHERE id = :id::uuid
                                """)
                        .param("chunk", chunk)
                        .param("rows", chunk * CHUNK)
                        .param("id", id(preview))
                        .update();
                var done = administrator.awaitStatus(id(preview), "completed", "failed");
                assertThat(done.path("status").asString()).isEqualTo("completed");
                assertThat(done.path("progress").path("rowsCommitted").asLong()).isEqualTo(60);
                assertThat(events()).isEqualTo(events);
            }
        }
    }

    @Test
    void what_a_stopped_node_left_half_way_another_completes() {
        String importId;
        long before;
        try (CommandSideNode first = node()) {
            ImportClient administrator = administrator(first);
            var preview = administrator.preview(csv("Stop", 300, 10), PLAIN);
            importId = id(preview);
            before = events();
            administrator.commit(preview, false);
            await().until(() -> committed(administrator, importId) > 0);
        }
        assertThat(count("FundOpened.v1", importId)).isBetween(1L, 299L);
        try (CommandSideNode second = node()) {
            ImportClient administrator = administrator(second);
            var done = administrator.awaitStatus(importId, "completed", "failed");
            assertThat(done.path("status").asString()).isEqualTo("completed");
            // 10 partners, 300 funds, 3000 commitments, balances; a mark per command and fund.
            assertThat(count("PartnerOnboarded.v1", importId)).isEqualTo(10);
            assertThat(count("FundOpened.v1", importId)).isEqualTo(300);
            assertThat(count("CommitmentMade.v1", importId)).isEqualTo(3_000);
            assertThat(count("OpeningBalanceReported.v1", importId)).isEqualTo(3_000);
            assertThat(events() - before).isEqualTo(6_310 + count("ValuationMarked.v1", importId));
        }
    }

    @Test
    void a_run_of_a_node_that_fell_silent_is_taken_over_when_its_lease_is_over() {
        try (CommandSideNode node = node()) {
            ImportClient administrator = administrator(node);
            var preview = administrator.preview(csv("Silent", 3, 2), PLAIN);
            owner.sql(
                            """
                            UPDATE imports.run
                            SET status = 'committing', committed_by = 'somebody', lease_owner = gen_random_uuid(),
                                lease_until = now() + interval '2 s'
                            WHERE id = ?::uuid
                            """)
                    .param(id(preview))
                    .update();
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> committed(administrator, id(preview)) == 0);
            administrator.awaitStatus(id(preview), "completed");
        }
    }

    @Test
    void a_preview_that_nobody_commits_is_forgotten_in_time() {
        try (CommandSideNode node = node()) {
            ImportClient administrator = administrator(node);
            var preview = administrator.preview(csv("Forgotten", 2, 2), PLAIN);
            owner.sql(
                            "UPDATE imports.run SET created_at = now() - interval '8 days' WHERE id = ?::uuid")
                    .param(id(preview))
                    .update();
            var view = administrator.awaitStatus(id(preview), "failed");

            assertThat(view.path("failure").asString()).contains("upload the file again");
            assertThat(
                            owner.sql(
                                            "SELECT count(*) FROM imports.position_row WHERE run_id = ?::uuid")
                                    .param(id(preview))
                                    .query(Long.class)
                                    .single())
                    .isZero();
            assertThat(administrator.commit(preview, false).text("code"))
                    .isEqualTo("IMPORT_NOT_READY");
        }
    }

    private static long events() {
        return owner.sql("SELECT count(*) FROM ledger.event").query(Long.class).single();
    }

    private static CommandSideNode node() {
        return CommandSideNode.start(
                database,
                identity,
                topic,
                "--drawdown.imports.chunk-rows=" + CHUNK,
                "--drawdown.imports.poll=100ms");
    }

    private static ImportClient administrator(CommandSideNode node) {
        return new ImportClient(node, identity.token("administrator", CommandSideNode.MANAGER));
    }

    private static long committed(ImportClient client, String importId) {
        return client.view(importId).path("progress").path("rowsCommitted").asLong();
    }

    private static long count(String name, String importId) {
        return owner.sql(
                        """
                        SELECT count(*) FROM ledger.event
                        WHERE name = ? AND convert_from(metadata, 'UTF8')::jsonb ->> 'importId' = ?
                        """)
                .params(name, importId)
                .query(Long.class)
                .single();
    }

    private static String csv(String name, int funds, int partners) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int fund = 0; fund < funds; fund++) {
            for (int partner = 0; partner < partners; partner++) {
                csv.append(
                        "%s partner %d,%s fund %d,2020,2025-03-31,USD,%d,40,1,39%n"
                                .formatted(name, partner, name, fund, 100 + partner));
            }
        }
        return csv.toString();
    }
}
