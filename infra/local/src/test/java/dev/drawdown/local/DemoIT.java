package dev.drawdown.local;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.demo.plan.Command;
import dev.drawdown.demo.plan.DemoPlan;
import dev.drawdown.demo.plan.FundStory;
import dev.drawdown.servers.FreePorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The small demo, played on a real system and read back through its public door. */
@TestMethodOrder(OrderAnnotation.class)
class DemoIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final DemoWish WISH = DemoWish.small(LocalDate.parse("2026-11-20"));
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

    @TempDir static Path data;

    private static LaunchSettings settings;
    private static LocalSystem system;

    @BeforeAll
    static void start() {
        var usual = TestSystem.settings(data, FreePorts.next(14));
        settings =
                new LaunchSettings(usual.root(), usual.data(), usual.ports(), false, WISH, false);
        system =
                LocalSystem.start(
                        settings,
                        new Progress(new PrintStream(SAID, true, StandardCharsets.UTF_8)),
                        started -> {});
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void it_is_played_to_its_end_though_the_command_side_is_killed_in_the_middle()
            throws Exception {
        var play = CompletableFuture.runAsync(() -> system.playDemo(settings));
        await().atMost(LONG).until(() -> committed() > 40);
        system.process("command-side").kill();

        play.join();

        assertThat(said()).contains("complete: 12 funds, 40 partners");
        var planned = commands();
        var events = eventNames();
        assertThat(events)
                .containsEntry("PartnerOnboarded.v1", 40L)
                .containsEntry("FundOpened.v1", 12L)
                .containsEntry("CommitmentMade.v1", count(planned, ".*/commitments"))
                .containsEntry("ValuationMarked.v1", count(planned, ".*/valuations"))
                .containsEntry("CallPaymentsReceived.v1", count(planned, payments()))
                .containsEntry("DistributionDeclared.v1", count(planned, ".*/distributions"))
                .containsEntry("Approved.v1", count(planned, ".*/approve"))
                .containsEntry("CapitalCallIssued.v1", count(planned, ".*/capital-calls") - 1)
                .containsEntry("EntryReversed.v1", 2L)
                .containsEntry("InvestmentsValued.v1", count(planned, ".*/holdings"))
                .containsEntry(
                        "SubscriptionLineRepaid.v1", count(planned, ".*/subscription-line") - 1)
                .containsEntry("IndexLevelsRecorded.v1", 2L)
                .containsKeys("InvestmentMade.v1", "InvestmentExited.v1", "DailyNavStruck.v1")
                .containsEntry("CallLineDefaulted.v1", 2L)
                .containsEntry("CallLineCured.v1", 1L);
    }

    @Test
    @Order(2)
    void everybody_finds_what_the_welcome_promises() throws IOException {
        var administrator = Api.of(settings.ports(), "administrator");
        var funds = list(administrator.get("/api/funds").json().path("items"));
        assertThat(funds).hasSize(12);
        assertThat(funds.stream().map(fund -> fund.path("currency").asString()))
                .contains("USD", "EUR");
        var waiting = list(administrator.get("/api/approvals").json().path("items"));
        assertThat(waiting)
                .filteredOn(one -> one.path("status").asString().equals("proposed"))
                .hasSize(1);
        for (var partner :
                List.of(
                        "Northlight Pension Fund",
                        "Østerby, Lund & Sons Endowment",
                        "Ravensholt Children's Trust",
                        "Ravensholt 1998 Settlement",
                        "Ravensholt Charitable Remainder Trust")) {
            var summary = Api.ofPartner(settings.ports(), partner).get("/api/lp/summary").json();
            assertThat(list(summary.path("funds"))).as(partner).hasSizeGreaterThan(2);
            assertThat(list(summary.path("totals")))
                    .as(partner)
                    .allSatisfy(
                            total ->
                                    assertThat(total.path("tvpi").decimalValue())
                                            .isBetween(
                                                    new BigDecimal("0.8"), new BigDecimal("2.5")));
        }
    }

    @Test
    @Order(3)
    void playing_it_again_records_nothing_more() throws IOException {
        var events = eventNames();
        system.playDemo(settings);
        new DemoMarker(data.resolve("demo")).playing(WISH.demo());

        system.playDemo(settings);

        assertThat(eventNames()).isEqualTo(events);
        assertThat(said().split("complete: 12 funds", -1)).hasSize(3);
    }

    @Test
    @Order(4)
    void every_figure_of_every_partner_follows_from_the_exported_ledger_alone() throws IOException {
        var administrator = Api.of(settings.ports(), "administrator");
        for (var book : ImportedBook.values()) {
            book.into(administrator);
        }
        var auditor = Api.of(settings.ports(), "auditor");
        var ledger = ExportedLedger.readBy(auditor.through(settings.ports().commandSide()));

        var answers = PartnerAnswers.readBy(auditor, ledger);

        var compared = Recomputation.of(ledger, answers);
        assertThat(compared.differences()).isEmpty();
        assertThat(answers.values().stream().map(PartnerAnswers::partner))
                .hasSize(43)
                .contains("Northlight Pension Fund", "CalPERS", "Oregon");
        assertThat(compared.amounts()).isGreaterThan(1_000);
        assertThat(compared.multiples()).isGreaterThan(500);
        assertThat(compared.rates()).isGreaterThan(100);
        assertThat(compared.undated()).isGreaterThan(50);
        for (var entry :
                List.of(
                        "CallPaymentsReceived.v1",
                        "DistributionPaid.v1",
                        "OpeningBalanceReported.v1")) {
            var lacking = Recomputation.of(ledger.withoutTheLast(entry), answers);
            assertThat(lacking.differences()).as("a ledger without one %s", entry).isNotEmpty();
        }
    }

    private static long committed() throws IOException {
        return eventNames().getOrDefault("CommitmentMade.v1", 0L);
    }

    /** How often each event stands in the ledger, as the auditor counts them. */
    private static Map<String, Long> eventNames() throws IOException {
        return Api.of(settings.ports(), "auditor")
                .through(settings.ports().commandSide())
                .get("/api/audit/events", Map.of("Accept", "application/x-ndjson"))
                .body()
                .lines()
                .map(line -> Api.JSON.readTree(line).path("name").asString())
                .collect(groupingBy(name -> name, counting()));
    }

    private static List<Command> commands() {
        var plan = new DemoPlan(WISH.demo().orElseThrow());
        return Stream.concat(
                        plan.partners().stream(), plan.funds().stream().map(FundStory::commands))
                .flatMap(List::stream)
                .toList();
    }

    private static long count(List<Command> commands, String path) {
        return commands.stream().filter(command -> command.path().matches(path)).count();
    }

    private static String payments() {
        return ".*/capital-calls/[^/]*/payments|/api/funds/[^/]*/payments";
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String said() {
        return SAID.toString(StandardCharsets.UTF_8);
    }
}
