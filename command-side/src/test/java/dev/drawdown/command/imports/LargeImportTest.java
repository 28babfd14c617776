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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hundred thousand rows through a process that could not hold them all. */
class LargeImportTest {

    private static final int FUNDS = 200;
    private static final int PARTNERS = 500;
    private static final String HEAP = "-Xmx144m";
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void a_hundred_thousand_rows_stream_in_bounded_memory_with_progress() throws IOException {
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
                importAll(administrator);
                assertThat(node.isAlive()).isTrue();
            } finally {
                node.destroyForcibly();
            }
        }
    }

    private static void importAll(ImportClient administrator) {
        var taken =
                administrator.upload(
                        csv().getBytes(StandardCharsets.UTF_8), Map.of("mapping", PLAIN), null);
        String id = taken.text("importId");
        var preview = administrator.awaitStatus(id, "previewed", "failed");
        assertThat(preview.path("status").asString()).isEqualTo("previewed");
        assertThat(preview.path("counts").path("good").asInt()).isEqualTo(FUNDS * PARTNERS);
        assertThat(preview.path("totals").path(0).path("calledCents").asLong())
                .isEqualTo(4_000L * FUNDS * PARTNERS);

        administrator.commit(preview, false);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> committed(administrator, id), rows -> rows > 0);
        assertThat(committed(administrator, id)).isLessThan(FUNDS * PARTNERS);
        var done = administrator.awaitStatus(id, "completed", "failed");
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(committed(administrator, id)).isEqualTo(FUNDS * PARTNERS);
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
}
