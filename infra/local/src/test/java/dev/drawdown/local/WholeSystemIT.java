package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The system as a user starts it, every process real, used through its public door. */
@TestMethodOrder(OrderAnnotation.class)
class WholeSystemIT {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir static Path data;

    private static TestSystem running;

    @BeforeAll
    static void start() throws IOException {
        running = TestSystem.on(data);
    }

    @AfterAll
    static void stop() {
        running.system().close();
    }

    @Test
    @Order(1)
    void a_command_is_readable_by_its_partner_as_soon_as_the_read_asks_for_it() throws IOException {
        var administrator = running.administrator();
        var reference = "Söder & Fils, \"No. 1\" + 100%";
        var partner =
                created(
                        administrator.post(
                                "/api/limited-partners",
                                "partner",
                                Map.of(
                                        "entityType", "institutional",
                                        "legalName", "Söder & Fils",
                                        "externalRef", reference)));
        var fund = running.openFund("Alder Fund I");
        var commitment =
                created(
                        administrator.post(
                                "/api/funds/" + fund + "/commitments",
                                "commitment",
                                Map.of(
                                        "partnerId",
                                        partner.text("partnerId"),
                                        "amountCents",
                                        100_000_00L,
                                        "effectiveDate",
                                        "2024-01-15")));
        var balance =
                created(
                        administrator.post(
                                "/api/funds/" + fund + "/opening-balances",
                                "balance",
                                Map.of(
                                        "commitmentId",
                                        commitment.text("commitmentId"),
                                        "asOf",
                                        "2024-12-31",
                                        "calledCents",
                                        60_000_00L,
                                        "distributedCents",
                                        15_000_00L,
                                        "recallableCents",
                                        0,
                                        "navCents",
                                        75_000_00L)));

        var summary =
                Api.ofPartner(running.ports(), reference)
                        .get(
                                "/api/lp/summary",
                                Map.of(
                                        "Drawdown-Read-After",
                                        balance.text("stream")
                                                + ":"
                                                + balance.json().path("sequence").asLong()));

        assertThat(summary.status()).as("%s", summary).isEqualTo(200);
        var total = summary.json().path("totals").path(0);
        assertThat(total.path("totalCommittedCents").asLong()).isEqualTo(100_000_00L);
        assertThat(total.path("totalCalledCents").asLong()).isEqualTo(60_000_00L);
        assertThat(total.path("tvpi").asDecimal()).isEqualByComparingTo("1.5");
        assertThat(
                        Api.ofPartner(running.ports(), "somebody else")
                                .get("/api/lp/%s/summary".formatted(partner.text("partnerId")))
                                .status())
                .isIn(403, 404);
    }

    @Test
    @Order(2)
    void nothing_is_left_running_after_the_stop_and_the_books_are_there_after_the_next_start()
            throws Exception {
        var events = running.books().ledger();
        var children = processesOn(data).toList();
        assertThat(children).hasSizeGreaterThan(6);

        running.system().close();

        await().atMost(LONG).until(() -> processesOn(data).findAny().isEmpty());
        running = TestSystem.on(data);
        assertThat(running.books().ledger()).isEqualTo(events);
        assertThat(running.administrator().get("/api/funds").json().path("items")).isNotEmpty();
    }

    private static Stream<ProcessHandle> processesOn(Path folder) {
        return ProcessHandle.current()
                .descendants()
                .filter(
                        process ->
                                process.info()
                                        .commandLine()
                                        .filter(line -> line.contains(folder.toString()))
                                        .isPresent());
    }

    private static Api.Answer created(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }
}
