package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.ReadModel.OTHER_MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.CommandSideEcho.Found;
import dev.drawdown.gateway.login.LoggedInBrowser;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditPagesTest {

    private static final UUID CALL = new UUID(1, 8);
    private static final UUID REVERSAL = new UUID(1, 9);

    private final LoggedInBrowser auditor = GATEWAY.browser(WORLD.staff("auditor"));

    @BeforeEach
    void forgetWhatArrived() {
        WORLD.commands.arrived.clear();
    }

    @AfterEach
    void answerNothing() {
        WORLD.commands.audit = _ -> Found.NOTHING;
    }

    @Test
    void each_event_has_a_line_with_its_amount_and_the_names_of_its_fund_and_its_partner() {
        WORLD.commands.audit = _ -> Found.of(reversal(), call(), commitment());
        assertThat(auditor.get("/audit").body())
                .contains("Reversed CapitalCallIssued.v1: wrong amount")
                .contains("Capital call 3 issued on 1 commitment, due 31 Mar 2025")
                .contains("1,234.56 <span class=\"soft\">USD</span>")
                .contains("Commitment 1 made")
                .contains("<a href=\"/funds/" + WORLD.one + "\">Fund One</a>")
                .contains("<a href=\"/partners/" + WORLD.alpha + "\">Alpha Pension Fund</a>")
                .contains("20 Nov 2026, 12:00:00 UTC");
        assertThat(arrived()).isEqualTo("/api/audit/events?limit=50&newestFirst=true");
    }

    @Test
    void what_happened_to_the_fund_as_a_whole_has_its_lines_too() {
        WORLD.commands.audit = _ -> Found.of(purchase(), drawing());
        assertThat(auditor.get("/audit").body())
                .contains("Invested in Birch AG on 31 Mar 2025")
                .contains("9.00 <span class=\"soft\">USD</span>")
                .contains("Subscription line drawn on 31 Mar 2025 for working capital");
    }

    @Test
    void what_was_typed_is_asked_in_the_command_sides_own_terms() {
        auditor.get(
                "/audit?fund=fund+one&partner=B-7&name=FundOpened.v1&actor=a%26b&stream="
                        + "&recordedFrom=2026-01-01T10:00&recordedTo=2026-01-01T10:00"
                        + "&effectiveTo=2026-03-31&order=position&limit=5");
        assertThat(arrived())
                .isEqualTo(
                        "/api/audit/events?fundId="
                                + WORLD.one
                                + "&partnerId="
                                + WORLD.beta
                                + "&name=FundOpened.v1&actor=a%26b"
                                + "&recordedFrom=2026-01-01T10%3A00%3A00Z"
                                + "&recordedTo=2026-01-01T10%3A00%3A59.999999Z"
                                + "&effectiveTo=2026-03-31&limit=5");
    }

    @Test
    void a_name_that_means_nobody_or_several_is_said_beside_its_field_and_nothing_is_asked() {
        WORLD.reads.partner(MANAGER, null, "Left Sibling");
        WORLD.reads.partner(MANAGER, null, "Right Sibling");
        WORLD.reads.partner(OTHER_MANAGER, null, "Sibling Elsewhere");
        assertThat(auditor.get("/audit?fund=Nowhere&partner=sibling").body())
                .contains("No fund has this name.", "value=\"Nowhere\"")
                .contains("Several match: Left Sibling, Right Sibling.");
        assertThat(WORLD.commands.arrived).isEmpty();
    }

    @Test
    void what_the_command_side_cannot_read_is_said_beside_its_field() {
        WORLD.commands.audit =
                _ -> new Found(400, "{\"field\":\"effectiveFrom\",\"message\":\"Not a date.\"}");
        var answer = auditor.get("/audit?effectiveFrom=soon");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Not a date.", "value=\"soon\"");
    }

    @Test
    void an_empty_list_says_what_will_be_here_or_that_nothing_matches() {
        assertThat(auditor.get("/audit").body()).contains("No events yet");
        assertThat(auditor.get("/audit?actor=nobody").body()).contains("No event matches");
    }

    @Test
    void an_event_is_shown_as_it_was_stored_and_linked_to_its_neighbours_and_its_reversal() {
        var known =
                Map.of(
                        "position=8",
                        Found.of(call()),
                        "stream=fund-" + WORLD.one + "&sequence=1",
                        Found.of(commitment()),
                        "stream=fund-" + WORLD.one + "&sequence=3",
                        Found.of(reversal()),
                        "fundId=" + WORLD.one + "&name=EntryReversed.v1&limit=100",
                        Found.of(reversal()));
        WORLD.commands.audit = query -> known.getOrDefault(query, Found.NOTHING);
        assertThat(auditor.get("/audit/8").body())
                .contains("Capital call 3 issued on 1 commitment")
                .contains("\"dueDate\" : \"2025-03-31\"")
                .contains("the-administrator, as administrator")
                .contains("<dd>ann</dd>", "<dd>ben</dd>", "<code>ef</code>")
                .contains("href=\"/audit/7\" rel=\"prev\"", "href=\"/audit/9\" rel=\"next\"")
                .contains("This entry was reversed: <a href=\"/audit/9\">9 · EntryReversed.v1</a>");
    }

    @Test
    void a_reversal_names_the_entry_that_it_undoes() {
        WORLD.commands.audit =
                query ->
                        query.equals("position=9")
                                ? Found.of(reversal())
                                : query.endsWith("eventId=" + CALL)
                                        ? Found.of(call())
                                        : Found.NOTHING;
        assertThat(auditor.get("/audit/9").body())
                .contains("It reverses <a href=\"/audit/8\">8 · CapitalCallIssued.v1</a>")
                .doesNotContain("This entry was reversed");
    }

    @Test
    void the_list_comes_as_a_file_of_lines_with_the_same_filters() {
        var answer = auditor.get("/audit/events.ndjson?fund=Fund+One&order=position");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"position\":1}\n{\"position\":2}\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"events.ndjson\"");
        assertThat(arrived()).isEqualTo("/api/audit/events?fundId=" + WORLD.one);
        assertThat(
                        auditor.get("/audit/events.ndjson?fund=Nowhere")
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/audit?fund=Nowhere"));
    }

    @Test
    void while_the_command_side_is_away_a_page_says_so_and_no_file_is_begun() {
        WORLD.commands.stop();
        try {
            for (String path : new String[] {"/audit", "/audit/8", "/audit/events.ndjson"}) {
                var answer = auditor.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("The books cannot be read at the moment");
                assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            }
        } finally {
            WORLD.commands.start();
        }
    }

    private static String arrived() {
        return WORLD.commands.arrived.remove().uri();
    }

    private static String commitment() {
        return event(
                7,
                new UUID(1, 7),
                "CommitmentMade.v1",
                """
                "commitmentId":"%s","number":1,"partnerId":"%s","role":"limited_partner",\
                "kind":"initial","delta":10000000,"currency":"USD","callablePercentage":"1"
                """
                        .formatted(new UUID(2, 2), WORLD.alpha));
    }

    private static String call() {
        return event(
                8,
                CALL,
                "CapitalCallIssued.v1",
                """
                "callId":"%s","number":3,"noticeDate":"2025-03-15","dueDate":"2025-03-31",\
                "currency":"USD","basis":"commitment","parts":[{"type":"management_fees",\
                "amount":123456,"reducesUnfunded":true,"throughFund":true}],\
                "lines":[{"commitment":1,"weight":9,"amounts":[123456]}]
                """
                        .formatted(new UUID(2, 3)));
    }

    private static String purchase() {
        return event(
                7,
                CALL,
                "InvestmentMade.v1",
                """
                "dealId":"%s","company":"Birch AG","date":"2025-03-31","currency":"USD","cost":900
                """
                        .formatted(CALL));
    }

    private static String drawing() {
        return event(
                8,
                CALL,
                "SubscriptionLineDrawn.v1",
                """
                "drawId":"%s","date":"2025-03-31","currency":"USD","amount":5,"purpose":"working_capital"
                """
                        .formatted(CALL));
    }

    private static String reversal() {
        return event(
                9,
                REVERSAL,
                "EntryReversed.v1",
                """
                "entryId":"%s","entryName":"CapitalCallIssued.v1","reason":"wrong_amount"
                """
                        .formatted(CALL));
    }

    private static String event(long position, UUID id, String name, String payload) {
        return """
        {"position":%d,"eventId":"%s","stream":"fund-%s","sequence":%d,"name":"%s","managerId":"%s",\
        "fundId":"%s","effectiveDate":"2025-03-31","recordedAt":"2026-11-20T12:00:00.123456Z",\
        "actor":"the-administrator","metadata":{"actor":{"id":"the-administrator",\
        "role":"administrator"},"proposer":"ann","approver":"ben","previewHash":"ef",\
        "ruleVersion":"1"},"payload":{"fundId":"%s",%s}}
        """
                .formatted(
                        position,
                        id,
                        WORLD.one,
                        position - 6,
                        name,
                        ReadModel.MANAGER,
                        WORLD.one,
                        WORLD.one,
                        payload.strip());
    }
}
