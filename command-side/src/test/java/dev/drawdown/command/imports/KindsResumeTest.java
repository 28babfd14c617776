package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KindsResumeTest {

    private static final int CHUNK = 10;
    private static final int ROWS = 45;

    private static TestIdentity identity;
    private static CommandSideNode node;
    private static JdbcClient owner;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        TestDatabase database = TestServers.postgres().freshDatabase();
        owner = JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
        node =
                CommandSideNode.start(
                        database,
                        identity,
                        TestServers.freshTopic(),
                        "--drawdown.imports.chunk-rows=" + CHUNK,
                        "--drawdown.imports.poll=100ms");
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @ParameterizedTest
    @CsvSource({
        "index-series, imports.index_level_row, index_id, line",
        "daily-navs, imports.daily_nav_row, fund_id, line",
        "holdings, imports.holding_row, fund_id, place",
        "subscription-line, imports.subscription_line_row, fund_id, place"
    })
    void a_run_that_died_at_any_chunk_is_resumed_without_a_double_entry(
            String kind, String table, String target, String order) {
        ImportClient administrator =
                new ImportClient(node, identity.token("administrator", CommandSideNode.MANAGER));
        var preview = administrator.preview(kind, csv(kind), Map.of("totalReturn", "true"));
        owner.sql("DROP TABLE IF EXISTS staged").update();
        owner.sql("CREATE TABLE staged AS SELECT * FROM " + table).update();
        administrator.commit(preview, false);
        assertThat(
                        administrator
                                .awaitStatus(id(preview), "completed", "failed")
                                .path("status")
                                .asString())
                .isEqualTo("completed");
        assertThat(owner.sql("SELECT count(*) FROM " + table).query(Long.class).single()).isZero();
        long events = events();

        for (int chunk = 0; chunk <= ROWS / CHUNK; chunk++) {
            // As a node leaves it that dies after it sent everything, having noted this chunk.
            owner.sql("INSERT INTO %s SELECT * FROM staged".formatted(table)).update();
            owner.sql(
                            """
                            UPDATE imports.run r
                            SET status = 'committing', completed_at = NULL, forgotten_at = NULL, chunk = :chunk,
                                rows_committed = :rows, last_fund = s.target, last_line = s.place
                            FROM (SELECT 1) one
                            LEFT JOIN (SELECT %2$s AS target, %3$s AS place FROM %1$s
                                       ORDER BY %2$s, %3$s LIMIT 1 OFFSET greatest(:rows - 1, 0)) s ON :rows > 0
                            WHERE id = :id::uuid
                            """
                                    .formatted(table, target, order))
                    .param("chunk", chunk)
                    .param("rows", chunk * CHUNK)
                    .param("id", id(preview))
                    .update();
            var done = administrator.awaitStatus(id(preview), "completed", "failed");
            assertThat(done.path("status").asString()).isEqualTo("completed");
            assertThat(done.path("progress").path("rowsCommitted").asLong()).isEqualTo(ROWS);
            assertThat(events()).isEqualTo(events);
        }
    }

    /** Three funds or indices, fifteen days each, the last day first. */
    private static String csv(String kind) {
        StringBuilder csv = new StringBuilder(header(kind));
        for (int i = 0; i < 3; i++) {
            String name = kind + " " + i;
            node.post(
                    "/api/funds",
                    UUID.randomUUID().toString(),
                    "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}"
                            .formatted(name));
            for (int day = ROWS / 3; day >= 1; day--) {
                csv.append("%s,2025-03-%02d,%s%n".formatted(name, day, cells(kind, day)));
            }
        }
        return csv.toString();
    }

    private static String header(String kind) {
        return switch (kind) {
            case "index-series" -> "name,date,level\n";
            case "daily-navs" -> "fund,date,net\n";
            case "subscription-line" -> "fund,date,kind,amount,purpose\n";
            default -> "fund,date,kind,company,cost,cost_released,proceeds\n";
        };
    }

    private static String cells(String kind, int day) {
        return switch (kind) {
            case "holdings" -> day == 1 ? "made,Birch,1000,," : "exited,Birch,,10," + day;
            case "subscription-line" ->
                    day == 1 ? "drawn,1000,investments" : "repaid,%d,investments".formatted(day);
            default -> "10" + day;
        };
    }

    private static long events() {
        return owner.sql("SELECT count(*) FROM ledger.event").query(Long.class).single();
    }
}
