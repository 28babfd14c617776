package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.login.LoggedInBrowser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call is recorded step by step; what the command side says stands where it belongs. */
class RecordingTest {

    private static final String KEY = new UUID(9, 9).toString();
    private static final String API = "/api/funds/" + WORLD.one + "/capital-calls";
    private static final String PAGE = "/funds/" + WORLD.one + "/calls/new";
    private final LoggedInBrowser administrator = GATEWAY.browser(WORLD.staff("administrator"));

    @BeforeEach
    void a_preview_is_answered() {
        previewNeedsApproval(false);
    }

    @AfterEach
    void others_find_the_command_side_as_usual() {
        WORLD.commands.answersAsUsual();
    }

    private static void previewNeedsApproval(boolean needed) {
        WORLD.commands.answers(
                API + "/preview",
                200,
                """
            {"call": {"fundId": "%s", "callId": "%s", "number": 2, "noticeDate": "2026-07-01",
              "dueDate": "2026-07-15", "currency": "USD", "basis": "commitment",
              "parts": [{"type": "investments", "amount": 100, "reducesUnfunded": true,
                         "throughFund": true}],
              "lines": [{"commitment": 1, "weight": 2, "amounts": [67]},
                        {"commitment": 2, "weight": 1, "amounts": [33]}]},
             "previewHash": "cafe", "needsApproval": %s}
            """
                        .formatted(WORLD.one, WORLD.call, needed));
    }

    private HttpResponse<String> sent(String action, String... more) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "action", action,
                                "noticeDate", "2026-07-01",
                                "dueDate", "2026-07-15",
                                "parts[0].type", "investments",
                                "basis", "commitment"));
        fields.addAll(List.of(more));
        return administrator.post(PAGE, fields.toArray(String[]::new));
    }

    @Test
    void the_preview_shows_every_line_and_who_carries_the_odd_cent() {
        var checked = sent("check", "parts[0].amount", "1.00");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("Check every line", "Alpha Pension Fund", "0.67", "0.33", "1.00")
                .contains("Rounding left 1 cent over; it goes")
                .contains("name=\"previewHash\" value=\"cafe\"", "Record this call");
    }

    @Test
    void a_wrong_amount_is_said_beside_its_field_and_what_was_typed_stays() {
        var checked = sent("check", "parts[0].amount", "1,25");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("value=\"1,25\"", "Amount must be an amount such as 1,250,000.00")
                .contains("id=\"f-parts-0-amount-error\"", "value=\"2026-07-15\"");
    }

    @Test
    void parts_are_added_and_removed_without_a_script() {
        var two = sent("add", "parts[0].amount", "5");
        assertThat(two.body()).contains("parts[1].amount", "value=\"5\"", "remove-0");
        var one = sent("remove-0", "parts[0].amount", "5", "parts[1].amount", "7");
        assertThat(one.body()).contains("value=\"7\"").doesNotContain("parts[1].amount");
    }

    @Test
    void a_recorded_call_is_shown_once_it_can_be_read() {
        UUID callId = WORLD.call;
        WORLD.commands.answers(
                API,
                201,
                "{\"callId\":\"%s\",\"number\":1,\"status\":\"issued\",\"stream\":\"fund-%s\",\"sequence\":4}"
                        .formatted(callId, WORLD.one));
        WORLD.commands.arrived.clear();
        var recorded = sent("record", "parts[0].amount", "1.00", "previewHash", "cafe", "key", KEY);
        assertThat(recorded.statusCode()).isEqualTo(303);
        String next = recorded.headers().firstValue("Location").orElseThrow();
        assertThat(next)
                .isEqualTo(
                        "/funds/%s/calls/%s?recorded=yes&after=fund-%s:4"
                                .formatted(WORLD.one, callId, WORLD.one));
        assertThat(administrator.get(next).body()).contains("Call 1 is recorded");
        var command = WORLD.commands.arrived.remove();
        assertThat(command.header("Idempotency-Key")).isEqualTo(KEY);
        assertThat(command.start())
                .contains("\"amountCents\":100", "\"previewHash\":\"cafe\"", "\"2026-07-15\"");
    }

    @Test
    void above_the_threshold_it_is_proposed_and_says_what_happens_next() {
        previewNeedsApproval(true);
        assertThat(sent("check", "parts[0].amount", "1.00").body())
                .contains("Propose this call", "another person has to approve");
        WORLD.commands.answers(
                API,
                202,
                "{\"proposalId\":\"%s\",\"status\":\"proposed\",\"stream\":\"fund-%s\",\"sequence\":4}"
                        .formatted(WORLD.proposal, WORLD.one));
        var recorded = sent("record", "parts[0].amount", "1.00", "previewHash", "cafe");
        String next = recorded.headers().firstValue("Location").orElseThrow();
        assertThat(administrator.get(next).body())
                .contains("It is proposed and waits for another person", "data-draft-done");
    }

    @Test
    void a_refusal_names_the_partner_and_money_instead_of_ids_and_cents() {
        WORLD.commands.answers(
                API + "/preview",
                422,
                """
                {"code":"CALL_EXCEEDS_UNFUNDED","field":"lines","message":"The call demands 1234567
                 of commitment %s, of which 100 may still be called."}
                """
                        .formatted(WORLD.alphaInOne)
                        .replace("\n", ""));
        assertThat(sent("check", "parts[0].amount", "1.00").body())
                .contains("Alpha Pension Fund (no. 1)", "USD 12,345.67", "USD 1.00 may still")
                .doesNotContain(WORLD.alphaInOne.toString());
    }

    @Test
    void when_nobody_answers_nothing_is_lost_and_the_key_stays() {
        WORLD.commands.answers(API + "/preview", 503, "{\"code\":\"SERVICE_UNAVAILABLE\"}");
        WORLD.commands.answers(API, 503, "{\"code\":\"SERVICE_UNAVAILABLE\"}");
        var away = sent("record", "parts[0].amount", "1.00", "previewHash", "cafe", "key", KEY);
        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(away.body())
                .contains("Nothing is lost", "name=\"key\" value=\"" + KEY, "value=\"1.00\"");
    }

    @Test
    void every_form_has_a_key_of_its_own() {
        Pattern key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
        Matcher first = key.matcher(administrator.get(PAGE).body());
        Matcher second = key.matcher(administrator.get(PAGE).body());
        assertThat(first.find() && second.find()).isTrue();
        assertThat(first.group(1)).isNotEqualTo(second.group(1));
    }
}
