package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, on a whole running system: empty at first, then with the demo. */
@TestMethodOrder(OrderAnnotation.class)
class PagesIT {

    @TempDir static Path data;

    private static LaunchSettings settings;
    private static LocalSystem system;
    private static Browsing browsing;

    @BeforeAll
    static void start() throws Exception {
        var usual = TestSystem.settings(data, FreePorts.next(14));
        settings =
                new LaunchSettings(
                        usual.root(),
                        usual.data(),
                        usual.ports(),
                        false,
                        DemoWish.small(LocalDate.parse("2026-11-20")),
                        false);
        system = LocalSystem.start(settings);
        browsing = Browsing.before(settings.ports());
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    @Order(1)
    void an_empty_system_says_what_will_be_here() {
        try (var stranger = browsing.window()) {
            stranger.open("/").look("door");
            assertThat(stranger.heading()).isEqualTo("Drawdown");
            stranger.link("Log in").click();
            assertThat(stranger.page().url()).startsWith(Api.at(settings.ports().identity()));
        }
        try (var auditor = browsing.window().login("auditor")) {
            assertThat(auditor.path()).isEqualTo("/audit");
            auditor.look("events-empty");
            assertThat(auditor.page().content()).contains("No events yet");
        }
        try (var administrator = browsing.window().login("administrator")) {
            administrator.look("funds-empty");
            assertThat(administrator.link("Open the first fund").count()).isEqualTo(1);
            administrator.open("/approvals").look("approvals-empty");
        }
    }

    @Test
    @Order(2)
    void the_demo_fills_it() {
        system.playDemo(settings);
    }

    @Test
    @Order(3)
    void an_auditor_filters_the_events_and_opens_one_as_it_was_stored() {
        try (var auditor = browsing.window().login("auditor")) {
            auditor.look("events");
            auditor.page().selectOption("#name", "EntryReversed.v1");
            auditor.button("Show").click();
            assertThat(auditor.page().locator("table.events tbody tr").count()).isEqualTo(2);
            auditor.look("events-filtered");

            auditor.page().locator("table.events tbody th a").last().click();
            assertThat(auditor.heading()).startsWith("Reversed");
            auditor.look("event");
            var stored = auditor.page().locator("pre").innerText();
            assertThat(Api.JSON.readTree(stored).path("reason").asString()).isNotEmpty();
            auditor.page().locator(".note a").click();
            assertThat(auditor.page().locator(".note").innerText())
                    .contains("This entry was reversed");
            auditor.link("Previous in its stream").click();
            assertThat(auditor.heading()).isNotEmpty();
        }
    }

    @Test
    @Order(4)
    void a_mistake_in_a_filter_is_said_beside_its_field_and_what_was_typed_stays() {
        try (var auditor = browsing.window().login("auditor")) {
            auditor.open("/audit?fund=Nowhere");
            auditor.page().locator(".error").first().waitFor();
            assertThat(auditor.field("Fund").inputValue()).isEqualTo("Nowhere");
            auditor.open("/audit");
            auditor.field("Person").fill("approver");
            auditor.page().keyboard().press("Enter");
            auditor.page().waitForURL("**actor=approver**");
            assertThat(auditor.page().locator("table.events tbody tr").count()).isPositive();
            assertThat(auditor.field("Person").inputValue()).isEqualTo("approver");
        }
    }

    @Test
    @Order(5)
    void an_administrator_opens_a_fund_calls_its_partners_and_records_who_has_paid() {
        try (var window = browsing.window().login("administrator")) {
            var administrator = new Administrator(window);
            administrator.opensAFund();
            administrator.setsAThresholdAbove("1,000,000.00");
            administrator.adds("Northlight Pension Fund", "5,000,000.00");
            administrator.adds("Østerby, Lund & Sons Endowment", "2,500,000.00");
            administrator.calls("a lot", "700,000.01");
            administrator.recordsThatTheFirstHasPaid();
            administrator.proposesACallOf("2,000,000.00");
        }
    }

    @Test
    @Order(6)
    void an_approver_releases_what_somebody_else_proposed() {
        try (var approver = browsing.window().login("approver", "/approvals")) {
            approver.look("approvals");
            approver.page()
                    .locator("tr:has-text('" + Administrator.FUND + "') th a")
                    .first()
                    .click();
            approver.headed("Proposed call");
            approver.look("approval");
            approver.button("Approve exactly these lines").click();
            approver.page().locator(".note.good").waitFor();
            assertThat(approver.page().locator(".note.good").innerText())
                    .startsWith("Approved by approver");
            approver.look("approved");
        }
    }

    @Test
    @Order(7)
    void a_partner_reads_its_own_accounts_and_no_address_of_anybody_elses() throws IOException {
        try (var window = browsing.window().login("northlight")) {
            var partner = new Partner(window);
            partner.readsTheOverview("Northlight Pension Fund");
            var home = partner.home();
            partner.readsTheStatement();
            partner.narrowsTheTimeline();
            partner.opensAFund();
            partner.asksWhereAFigureComesFrom();
            partner.looksAtTheCompaniesBehindIt();
            partner.followsItsPerformance();
            partner.opensANotice();

            assertThat(window.status(home)).isEqualTo(200);
            for (var other : partnersOtherThan(home)) {
                assertThat(window.status(other)).as(other).isEqualTo(403);
                assertThat(window.status(other + "/statement")).as(other).isEqualTo(403);
            }
            assertThat(window.status("/funds")).isEqualTo(403);
            assertThat(window.status("/audit")).isEqualTo(403);
        }
        try (var family = browsing.window().login("ravensholt")) {
            family.look("family");
            assertThat(family.page().locator("main tbody tr").count()).isEqualTo(3);
        }
    }

    @Test
    @Order(8)
    void an_operator_sees_no_money() {
        try (var operator = browsing.window().login("operator")) {
            assertThat(operator.heading()).isEqualTo("You are logged in as operator");
            operator.look("operator");
            for (var path : new String[] {"/funds", "/partners", "/approvals", "/audit"}) {
                assertThat(operator.status(path)).as(path).isIn(403, 404);
            }
        }
    }

    @Test
    @Order(9)
    void whoever_logs_out_is_out_and_the_next_person_is_asked_who_they_are() {
        try (var window = browsing.window().login("operator")) {
            window.logout();
            assertThat(window.heading()).isEqualTo("Drawdown");
            window.login("auditor", "/audit?name=FundOpened.v1");
            assertThat(window.page().url()).endsWith("/audit?name=FundOpened.v1");
            assertThat(window.page().locator(".who-name").innerText()).isEqualTo("auditor");
        }
    }

    @Test
    @Order(10)
    void everything_can_be_read_without_scripts() {
        try (var auditor = browsing.windowWithoutScripts().login("auditor", "/audit")) {
            assertThat(auditor.page().locator("table.events tbody tr").count()).isEqualTo(50);
            auditor.link("Next page").click();
            assertThat(auditor.page().url()).contains("cursor=");
        }
        try (var partner = browsing.windowWithoutScripts().login("northlight", "/partners")) {
            assertThat(partner.page().locator("main tbody tr").count()).isPositive();
        }
    }

    private static List<String> partnersOtherThan(String home) throws IOException {
        var events =
                Api.of(settings.ports(), "auditor")
                        .get("/api/audit/events?name=PartnerOnboarded.v1&limit=5")
                        .json()
                        .path("items");
        var others = new ArrayList<String>();
        events.forEach(
                event ->
                        others.add(
                                event.path("stream").asString().replace("partner-", "/partners/")));
        others.remove(home);
        assertThat(others).hasSizeGreaterThan(2);
        return others;
    }
}
