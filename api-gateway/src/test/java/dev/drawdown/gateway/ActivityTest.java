package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.KNOWN;
import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.Notices.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A partner of its own with two funds in dollars and one in euro. */
class ActivityTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 31);
    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "Timeline Trust");
    private static final UUID FIRST = WORLD.reads.fund(MANAGER, "T1", "USD");
    private static final UUID SECOND = WORLD.reads.fund(MANAGER, "T2", "USD");
    private static final UUID EURO = WORLD.reads.fund(MANAGER, "T3", "EUR");

    @BeforeAll
    static void fill() {
        UUID first = WORLD.reads.commitment(PARTNER, FIRST, "USD");
        UUID second = WORLD.reads.commitment(PARTNER, SECOND, "USD");
        UUID euro = WORLD.reads.commitment(PARTNER, EURO, "EUR");
        WORLD.notices.activity(Activity.paid(first, "capital_call", 100, DAY));
        WORLD.notices.activity(Activity.paid(euro, "capital_call", 7, DAY.plusDays(1)));
        WORLD.notices.activity(Activity.paid(second, "management_fee", 20, DAY.plusDays(2)));
        WORLD.notices.activity(Activity.paid(first, "distribution", -30, DAY.plusDays(3)));
        WORLD.notices.activity(
                new Activity(
                        first,
                        "capital_call",
                        50,
                        DAY.plusDays(4),
                        "pending",
                        KNOWN.plusDays(10),
                        null));
        WORLD.notices.activity(
                new Activity(
                        second,
                        "capital_call",
                        9,
                        DAY.plusDays(5),
                        "reversed",
                        KNOWN.plusDays(5),
                        KNOWN.plusDays(15)));
        WORLD.notices.activity(Activity.paid(second, "return_of_capital", -5, DAY.plusDays(6)));
    }

    @Test
    void the_timeline_is_newest_first_with_a_running_balance_per_currency() {
        var answer = GATEWAY.get("/api/lp/capital-activity", WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Drawdown-As-Of")).startsWith("position=30");
        assertThat(amounts(answer.json())).containsExactly(-5L, 9L, 50L, -30L, 20L, 7L, 100L);
        assertThat(balances(answer.json())).containsExactly(85L, 90L, 90L, 90L, 120L, 7L, 100L);
        assertThat(answer.json().path("hasMore").asBoolean()).isFalse();
        JsonNode newest = answer.json().at("/items/0");
        assertThat(newest.path("fundName").asString()).isEqualTo("T2");
        assertThat(newest.path("distributionId").isString()).isTrue();
        assertThat(newest.path("callId").isNull()).isTrue();
        assertThat(newest.path("activityDate").asString()).isEqualTo("2020-02-06");
    }

    @Test
    void the_running_balance_counts_what_was_paid_of_a_line_that_is_paid_in_part() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Partly Paid Trust");
        UUID commitment = WORLD.reads.commitment(partner, FIRST, "USD");
        UUID half =
                WORLD.notices.activity(
                        new Activity(commitment, "capital_call", 50, DAY, "pending", KNOWN, null));
        WORLD.reads
                .jdbc
                .sql("UPDATE read_model.partner_timeline SET paid_cents = 20 WHERE id = ?")
                .param(half)
                .update();

        var answer = GATEWAY.get("/api/lp/capital-activity", WORLD.partner(partner));
        assertThat(amounts(answer.json())).containsExactly(50L);
        assertThat(balances(answer.json())).containsExactly(20L);
    }

    @Test
    void it_has_a_second_name() {
        assertThat(GATEWAY.get("/api/lp/capital-account", WORLD.partner(PARTNER)).body())
                .isEqualTo(GATEWAY.get("/api/lp/capital-activity", WORLD.partner(PARTNER)).body());
    }

    @Test
    void balances_are_the_same_across_pages_without_a_gap_or_a_double() {
        List<Long> amounts = new ArrayList<>();
        List<Long> balances = new ArrayList<>();
        String query = "?limit=3";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = asked(query);
            amounts.addAll(amounts(answer));
            balances.addAll(balances(answer));
            assertThat(answer.path("hasMore").asBoolean()).isEqualTo(page < 2);
            query = "?limit=3&cursor=" + answer.path("nextCursor").asString("");
        }
        assertThat(amounts).containsExactly(-5L, 9L, 50L, -30L, 20L, 7L, 100L);
        assertThat(balances).containsExactly(85L, 90L, 90L, 90L, 120L, 7L, 100L);
    }

    @Test
    void a_choice_of_funds_is_balanced_over_these_funds_only() {
        JsonNode first = asked("?fundIds=" + FIRST);
        assertThat(amounts(first)).containsExactly(50L, -30L, 100L);
        assertThat(balances(first)).containsExactly(70L, 70L, 100L);
        assertThat(asked("?fundIds=" + FIRST + "&fundIds=" + EURO).path("items")).hasSize(4);
        assertThat(asked("?fundIds=" + EURO + "," + SECOND).path("items")).hasSize(4);
        assertThat(asked("?fundIds=" + UUID.randomUUID()).path("items")).isEmpty();
    }

    @Test
    void other_filters_choose_what_is_shown_and_not_what_is_counted() {
        JsonNode paidOut = asked("?from=2020-02-02&to=2020-02-05&status=completed");
        assertThat(amounts(paidOut)).containsExactly(-30L, 20L);
        assertThat(balances(paidOut)).containsExactly(90L, 120L);
        assertThat(balances(asked("?type=return_of_capital"))).containsExactly(85L);
        assertThat(amounts(asked("?asOf=2020-01-31"))).containsExactly(100L);
    }

    @Test
    void an_earlier_knowledge_has_no_later_entries_and_not_yet_their_reversals() {
        JsonNode then = asked("?asKnownAt=2026-01-09T00:00:00Z");
        assertThat(amounts(then)).containsExactly(-5L, 9L, -30L, 20L, 7L, 100L);
        assertThat(then.at("/items/1/status").asString()).isEqualTo("pending");
        assertThat(amounts(asked("?asKnownAt=2026-01-19T00:00:00Z")))
                .containsExactly(-5L, 50L, -30L, 20L, 7L, 100L);
        assertThat(asked("?asKnownAt=2026-01-01T00:00:00Z").path("items")).isEmpty();
    }

    @Test
    void staff_bound_to_a_fund_see_and_count_that_fund_only() {
        String path = "/api/lp/" + WORLD.alpha + "/capital-activity";
        assertThat(GATEWAY.get(path, Shared.boundToFundTwo("auditor")).json().path("items"))
                .isEmpty();
        assertThat(GATEWAY.get(path, WORLD.staff("auditor")).json().path("items")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "fundIds=x, fundIds",
        "fundIds=, fundIds",
        "from=yesterday, from",
        "from=2020-02-02&to=2020-02-01, from",
        "to=2020-02-30, to",
        "type=fee, type",
        "status=open, status",
        "limit=0, limit",
        "limit=101, limit",
        "limit=all, limit"
    })
    void what_is_malformed_is_refused_by_name(String query, String field) {
        var answer = GATEWAY.get("/api/lp/capital-activity?" + query, WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void more_than_ten_funds_and_cursors_of_another_question_are_refused() {
        List<String> eleven = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            eleven.add(new UUID(1, i).toString());
        }
        String path = "/api/lp/capital-activity?";
        String token = WORLD.partner(PARTNER);
        assertThat(GATEWAY.get(path + "fundIds=" + String.join(",", eleven), token).status())
                .isEqualTo(400);
        String cursor = asked("?limit=1").path("nextCursor").asString();
        assertThat(GATEWAY.get(path + "type=distribution&cursor=" + cursor, token).code())
                .isEqualTo("INVALID_CURSOR");
        assertThat(GATEWAY.get(path + "cursor=" + cursor, WORLD.partner(WORLD.beta)).code())
                .isEqualTo("INVALID_CURSOR");
    }

    private static JsonNode asked(String query) {
        var answer = GATEWAY.get("/api/lp/capital-activity" + query, WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<Long> amounts(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("amountCents").asLong())
                .toList();
    }

    private static List<Long> balances(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("runningBalanceCents").asLong())
                .toList();
    }
}
