package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hundred thousand rows through a process that could not hold them all. */
class LargeImportTest {

    private static final int FUNDS = 200;
    private static final int PARTNERS = 500;
    private static final int ROWS = FUNDS * PARTNERS;
    private static final String HEAP = "-Xmx144m";
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void a_hundred_thousand_rows_stream_in_bounded_memory_with_progress() throws IOException {
        importInSmallProcess(LargeImportTest::importPositions);
    }

    @Test
    void a_hundred_thousand_index_levels_do_too() throws IOException {
        importInSmallProcess(LargeImportTest::importLevels);
    }

    private static void importInSmallProcess(Consumer<ImportClient> task) throws IOException {
        try (TestIdentity identity = TestIdentity.start()) {
            int port = FreePorts.next(1);
            Process node = start(identity, port);
            try {
                ImportClient administrator =
                        new ImportClient(
                                "http://127.0.0.1:" + port,
                                identity.token("administrator", CommandSideNode.MANAGER));
                await().atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> administrator.get("/readyz").status() == 200);
                task.accept(administrator);
                assertThat(node.isAlive()).isTrue();
            } finally {
                node.destroyForcibly();
            }
        }
    }

    private static void importPositions(ImportClient administrator) {
        var preview = preview(administrator, "positions", csv(), Map.of("mapping", PLAIN));
        assertThat(preview.path("totals").path(0).path("calledCents").asLong())
                .isEqualTo(4_000L * ROWS);
        commit(administrator, preview);
    }

    private static void importLevels(ImportClient administrator) {
        commit(
                administrator,
                preview(administrator, "index-series", levels(), Map.of("totalReturn", "true")));
        var again = preview(administrator, "index-series", levels(), Map.of("totalReturn", "true"));
        assertThat(again.path("counts").path("known").asInt()).isEqualTo(ROWS);
    }

    private static JsonNode preview(
            ImportClient administrator, String kind, String csv, Map<String, String> parts) {
        String id = administrator.upload(kind, csv, parts).text("importId");
        var preview = administrator.awaitStatus(id, "previewed", "failed");
        assertThat(preview.path("status").asString()).isEqualTo("previewed");
        assertThat(preview.path("counts").path("good").asInt()).isEqualTo(ROWS);
        return preview;
    }

    private static void commit(ImportClient administrator, JsonNode preview) {
        String id = preview.path("importId").asString();
        administrator.commit(preview, false);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> committed(administrator, id), rows -> rows > 0);
        assertThat(committed(administrator, id)).isLessThan(ROWS);
        var done = administrator.awaitStatus(id, "completed", "failed");
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(committed(administrator, id)).isEqualTo(ROWS);
    }

    private static int committed(ImportClient administrator, String id) {
        return administrator.view(id).path("progress").path("rowsCommitted").asInt();
    }

    private static Process start(TestIdentity identity, int port) throws IOException {
        TestDatabase database = TestServers.postgres().freshDatabase();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.drawdown.command.CommandSide",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--LEDGER_DATABASE_URL=" + database.writerUrl(),
                        "--LEDGER_OWNER_DATABASE_URL=" + database.ownerUrl(),
                        "--KAFKA_BOOTSTRAP_SERVERS=" + TestServers.kafka().bootstrapServers(),
                        "--LEDGER_TOPIC=" + TestServers.freshTopic(),
                        "--OIDC_ISSUER_URI=" + identity.issuer(),
                        "--DRAWDOWN_MASTER_KEY=" + KEY,
                        "--DRAWDOWN_CURSOR_KEY=" + KEY)
                .inheritIO()
                .start();
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int fund = 0; fund < FUNDS; fund++) {
            for (int partner = 0; partner < PARTNERS; partner++) {
                csv.append("Partner number ").append(partner);
                csv.append(",A fund with quite a long name and number ");
                csv.append(fund).append(",2020,2025-03-31,USD,100.00,40.00,1.50,39.25\n");
            }
        }
        return csv.toString();
    }

    /** Ten series of ten thousand days. */
    private static String levels() {
        StringBuilder csv = new StringBuilder("name,date,level,currency\n");
        for (int day = 0; day < ROWS / 10; day++) {
            LocalDate date = LocalDate.of(1990, 1, 1).plusDays(day);
            for (int series = 0; series < 10; series++) {
                csv.append("Series ").append(series).append(',').append(date);
                csv.append(',').append(1_000 + day).append(".0625,USD\n");
            }
        }
        return csv.toString();
    }
}
