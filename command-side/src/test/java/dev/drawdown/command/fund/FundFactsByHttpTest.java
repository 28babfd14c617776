package dev.drawdown.command.fund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.CommandSideNode.Answer;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holdings, subscription line, daily values, charges and indices as their users send them. */
class FundFactsByHttpTest {

    private static TestIdentity identity;
    private static CommandSideNode node;

    private UUID fundId;
    private String books;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        node =
                CommandSideNode.start(
                        TestServers.postgres().freshDatabase(), identity, TestServers.freshTopic());
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @BeforeEach
    void a_fund_with_one_partner() {
        String name = UUID.randomUUID().toString();
        fundId =
                UUID.fromString(
                        post(
                                        "/api/funds",
                                        "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}"
                                                .formatted(name))
                                .text("fundId"));
        books = "/api/funds/" + fundId;
        String partnerId =
                post(
                                "/api/limited-partners",
                                "{\"entityType\": \"institutional\", \"legalName\": \"%s\"}"
                                        .formatted(name))
                        .text("partnerId");
        post(
                books + "/commitments",
                "{\"partnerId\": \"%s\", \"amountCents\": 10000, \"effectiveDate\": \"2024-01-01\"}"
                        .formatted(partnerId));
    }

    @Test
    void a_holding_is_bought_valued_sold_and_none_of_it_from_under_the_others() {
        Answer bought =
                post(
                        books + "/holdings",
                        """
                        {"currency": "USD", "entries": [
                         {"kind": "valued", "company": "Birch AG", "date": "2024-06-30", "valueCents": 950, "ownership": 0.3},
                         {"kind": "made", "company": " Birch AG ", "date": "2024-02-01", "costCents": 900,
                          "sector": "industrials", "country": "CH"}]}
                        """);
        assertThat(bought.status()).isEqualTo(201);
        assertThat(bought.number("entries")).isEqualTo(2);
        assertThat(bought.body().at("/dealIds/0").asString())
                .isEqualTo(HoldingEvent.dealOf(fundId, "Birch AG").toString());

        assertThat(sell(901, "2024-09-30").text("code")).isEqualTo("COST_NOT_LEFT");
        assertThat(sell(900, "2024-01-31").text("code")).isEqualTo("HOLDING_NOT_FOUND");
        assertThat(sell(500, "2024-09-30").status()).isEqualTo(201);
        assertThat(
                        post(
                                        books + "/holdings",
                                        """
                                        {"entries": [{"kind": "written_off", "company": "Birch AG", "date": "2024-12-31"}]}
                                        """)
                                .status())
                .isEqualTo(201);
        assertThat(payload("InvestmentWrittenOff.v1").path("cost").asLong()).isEqualTo(400);
        assertThat(sell(0, "2025-01-01").text("code")).isEqualTo("HOLDING_CLOSED");
        assertThat(reverse("InvestmentMade.v1").text("code")).isEqualTo("ENTRY_HAS_DEPENDENTS");
        assertThat(reverse("InvestmentWrittenOff.v1").status()).isEqualTo(201);
        assertThat(sell(400, "2025-01-01").status()).isEqualTo(201);
    }

    @Test
    void an_entry_that_says_too_little_names_what_is_missing() {
        Answer answer =
                post(
                        books + "/holdings",
                        """
                        {"entries": [{"kind": "made", "company": "Birch AG", "date": "2024-02-01"}]}
                        """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("entries[0].costCents");
        Answer nameless =
                post(
                        books + "/holdings",
                        """
                        {"entries": [{"kind": "income", "date": "2024-02-01", "amountCents": 1}]}
                        """);
        assertThat(nameless.text("field")).isEqualTo("entries[0].company");
        Answer negative =
                post(
                        books + "/holdings",
                        """
                        {"entries": [{"kind": "made", "company": "B", "date": "2024-02-01", "costCents": -1}]}
                        """);
        assertThat(negative.text("code")).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void the_subscription_line_is_drawn_and_repaid_and_repeating_does_nothing_twice() {
        String body =
                """
                {"movements": [{"kind": "drawn", "date": "2024-02-01", "amountCents": 500, "purpose": "investments"}]}
                """;
        Answer drawn = node.post(books + "/subscription-line", "draw-" + fundId, body);
        assertThat(drawn.status()).isEqualTo(201);
        Answer again = node.post(books + "/subscription-line", "draw-" + fundId, body);
        assertThat(again.body()).isEqualTo(drawn.body());
        assertThat(repay(501).text("code")).isEqualTo("REPAYMENT_EXCEEDS_DRAWN");
        assertThat(repay(500).status()).isEqualTo(201);
        assertThat(reverse("SubscriptionLineDrawn.v1").text("code"))
                .isEqualTo("ENTRY_HAS_DEPENDENTS");
    }

    @Test
    void daily_values_and_charges_are_recorded() {
        Answer navs =
                post(
                        books + "/daily-navs",
                        """
                        {"navs": [{"date": "2024-03-28", "netCents": 100, "grossCents": 120, "units": 10.5},
                                  {"date": "2024-03-29", "netCents": 101}]}
                        """);
        assertThat(navs.status()).isEqualTo(201);
        assertThat(navs.number("navs")).isEqualTo(2);

        Answer charge =
                post(
                        books + "/charges",
                        """
                        {"kind": "carried_interest_accrued", "date": "2024-03-31", "amountCents": 40}
                        """);
        assertThat(charge.status()).isEqualTo(201);
        assertThat(payload("FundChargeRecorded.v1").at("/lines/0/amount").asLong()).isEqualTo(40);
        assertThat(
                        post(
                                        books + "/charges",
                                        """
                                        {"kind": "anything", "date": "2024-03-31", "amountCents": 40}
                                        """)
                                .text("code"))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(reverse("FundChargeRecorded.v1").status()).isEqualTo(201);
        assertThat(reverse("DailyNavStruck.v1").status()).isEqualTo(201);
    }

    @Test
    void an_index_is_made_extended_and_stays_what_it_is() {
        String name = "Index " + fundId;
        Answer made = index(name, "USD", true, "2024-03-28", "101.25");
        assertThat(made.status()).isEqualTo(201);
        String indexId = IndexEvent.idOf(CommandSideNode.MANAGER, name).toString();
        assertThat(made.text("indexId")).isEqualTo(indexId);
        assertThat(made.text("stream")).isEqualTo("index-" + indexId);
        assertThat(index(name, "USD", true, "2024-03-29", "0").text("code"))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(index(name, "USD", false, "2024-03-29", "1").text("code"))
                .isEqualTo("INDEX_IS_ANOTHER");
        assertThat(index(name, "EUR", true, "2024-03-29", "1").text("field")).isEqualTo("currency");
        Answer more = index(name, "USD", true, "2024-03-29", "102.5");
        assertThat(more.number("sequence")).isEqualTo(1);
        JsonNode event =
                node.get(
                                "/api/audit/events?name=IndexLevelsRecorded.v1",
                                identity.token("auditor", CommandSideNode.MANAGER))
                        .body()
                        .at("/items/0");
        assertThat(event.path("effectiveDate").asString()).isEqualTo("2024-03-28");
        assertThat(event.at("/payload/levels/0/level").asString()).isEqualTo("101.25");
    }

    @Test
    void calls_and_distributions_take_the_rest_of_ilpas_types() {
        assertThat(
                        post(
                                        books + "/capital-calls",
                                        """
                                        {"noticeDate": "2025-01-01", "dueDate": "2025-02-01",
                                         "parts": [{"type": "deemed_gp_contribution", "amountCents": 10}]}
                                        """)
                                .status())
                .isEqualTo(201);
        Answer declared =
                post(
                        books + "/distributions",
                        """
                        {"noticeDate": "2025-01-01", "paymentDate": "2025-02-01",
                         "parts": [{"type": "return_of_management_fees", "amountCents": 1},
                                   {"type": "return_of_partnership_expenses", "amountCents": 1},
                                   {"type": "returned_excess_fees", "amountCents": 1},
                                   {"type": "clawback", "amountCents": 1}]}
                        """);
        assertThat(declared.status()).isEqualTo(201);
    }

    private Answer sell(long costReleased, String date) {
        return post(
                books + "/holdings",
                """
                {"entries": [{"kind": "exited", "company": "Birch AG", "date": "%s", "proceedsCents": 700,
                              "costReleasedCents": %d}]}
                """
                        .formatted(date, costReleased));
    }

    private Answer repay(long amount) {
        return post(
                books + "/subscription-line",
                """
                {"movements": [{"kind": "repaid", "date": "2024-05-01", "amountCents": %d, "purpose": "investments"}]}
                """
                        .formatted(amount));
    }

    private static Answer index(
            String name, String currency, boolean totalReturn, String date, String level) {
        return post(
                "/api/indices",
                """
                {"name": "%s", "currency": "%s", "totalReturn": %s, "levels": [{"date": "%s", "level": %s}]}
                """
                        .formatted(name, currency, totalReturn, date, level));
    }

    private JsonNode payload(String name) {
        return event(name).path("payload");
    }

    private JsonNode event(String name) {
        return node.get(
                        "/api/audit/events?fundId=" + fundId + "&name=" + name,
                        identity.token("auditor", CommandSideNode.MANAGER))
                .body()
                .at("/items/0");
    }

    private Answer reverse(String name) {
        return post(
                books + "/reversals",
                "{\"eventId\": \"%s\", \"reason\": \"wrong_amount\"}"
                        .formatted(event(name).path("eventId").asString()));
    }

    private static Answer post(String path, String body) {
        return node.post(path, UUID.randomUUID().toString(), body);
    }
}
