package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.KNOWN;
import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.ReadModel.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BooksTest {

    @Test
    void a_funds_partners_come_by_number_with_where_they_stand() {
        JsonNode page = read("/api/funds/" + WORLD.one + "/partners");
        assertThat(page.path("items").findValuesAsString("partnerName"))
                .containsExactly("Alpha Pension Fund", "Beta Endowment");
        JsonNode alpha = page.at("/items/0");
        assertThat(alpha.path("number").asInt()).isEqualTo(1);
        assertThat(alpha.path("calledCents").asLong()).isEqualTo(900);
        assertThat(alpha.path("navCents").asLong()).isEqualTo(700);
        assertThat(alpha.path("receivableCents").asLong()).isZero();
        assertThat(page.at("/items/1/navCents").isNull()).isTrue();
        JsonNode second =
                read(
                        "/api/funds/"
                                + WORLD.one
                                + "/partners?limit=1&cursor="
                                + read("/api/funds/" + WORLD.one + "/partners?limit=1")
                                        .path("nextCursor")
                                        .asString());
        assertThat(second.at("/items/0/partnerName").asString()).isEqualTo("Beta Endowment");
        assertThat(second.path("hasMore").asBoolean()).isFalse();
    }

    @Test
    void a_funds_partners_are_answered_on_both_time_axes() {
        String partners = "/api/funds/" + WORLD.one + "/partners";
        assertThat(read(partners + "?asOf=2026-03-31").at("/items/0/calledCents").asLong())
                .isEqualTo(700);
        assertThat(
                        read(partners + "?asOf=2026-03-31&asKnownAt=2026-01-15T00:00:00Z")
                                .at("/items/0/calledCents")
                                .asLong())
                .isEqualTo(600);
        assertThat(read(partners + "?asOf=2000-01-01").path("items")).isEmpty();
    }

    @Test
    void a_funds_activity_has_calls_and_distributions_newest_first() {
        JsonNode page = read("/api/funds/" + WORLD.one + "/activity");
        assertThat(page.path("items").findValuesAsString("kind"))
                .containsExactly("distribution", "capital_call");
        assertThat(page.at("/items/0/amountCents").asLong()).isEqualTo(75);
        assertThat(page.at("/items/0/withheldCents").asLong()).isEqualTo(5);
        assertThat(page.at("/items/0/paidCents").isNull()).isTrue();
        assertThat(page.at("/items/1/amountCents").asLong()).isEqualTo(990);
        assertThat(page.at("/items/1/eventId").isString()).isTrue();
        JsonNode older =
                read(
                        "/api/funds/"
                                + WORLD.one
                                + "/activity?limit=1&cursor="
                                + read("/api/funds/" + WORLD.one + "/activity?limit=1")
                                        .path("nextCursor")
                                        .asString());
        assertThat(older.at("/items/0/id").asString()).isEqualTo(WORLD.call.toString());
        assertThat(read("/api/funds/" + WORLD.two + "/activity").path("items")).isEmpty();
    }

    @Test
    void a_call_shows_its_parts_and_its_lines_in_pages() {
        UUID fund = WORLD.reads.fund(MANAGER, "Many Lines", "USD");
        UUID call = WORLD.notices.call(fund, 1, LocalDate.of(2025, 1, 1), "pending");
        for (int i = 0; i < 5; i++) {
            UUID partner = WORLD.reads.partner(MANAGER, null, "Line " + i);
            UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
            WORLD.notices.callLine(call, commitment, List.of(180L, 18L), 0, "pending");
        }
        List<String> names = new ArrayList<>();
        String path = "/api/funds/" + fund + "/capital-calls/" + call;
        String query = "?limit=2";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = read(path + query);
            assertThat(answer.path("totalCents").asLong()).isEqualTo(990);
            assertThat(answer.at("/parts/0/amountCents").asLong()).isEqualTo(900);
            JsonNode lines = answer.path("lines");
            names.addAll(lines.path("items").findValuesAsString("partnerName"));
            assertThat(lines.at("/items/0/amountsCents").toString()).isEqualTo("[180,18]");
            query = "?limit=2&cursor=" + lines.path("nextCursor").asString("");
        }
        assertThat(names).containsExactly("Line 0", "Line 1", "Line 2", "Line 3", "Line 4");
    }

    @Test
    void an_entry_of_another_fund_is_not_there() {
        String staff = WORLD.staff("auditor");
        String two = "/api/funds/" + WORLD.two;
        assertThat(GATEWAY.get(two + "/capital-calls/" + WORLD.call, staff).code())
                .isEqualTo("CALL_NOT_FOUND");
        assertThat(GATEWAY.get(two + "/distributions/" + WORLD.distribution, staff).code())
                .isEqualTo("DISTRIBUTION_NOT_FOUND");
        String unknown = "/api/funds/" + UUID.randomUUID() + "/partners";
        assertThat(GATEWAY.get(unknown, staff).code()).isEqualTo("FUND_NOT_FOUND");
    }

    @Test
    void a_distribution_shows_gross_withheld_and_net_of_each_line() {
        JsonNode paid = read("/api/funds/" + WORLD.one + "/distributions/" + WORLD.distribution);
        assertThat(paid.path("grossCents").asLong()).isEqualTo(75);
        assertThat(paid.at("/lines/items/0/netCents").asLong()).isEqualTo(70);
        assertThat(paid.at("/lines/items/0/partnerName").asString())
                .isEqualTo("Alpha Pension Fund");
    }

    @Test
    void what_waits_for_approval_comes_newest_first_and_says_whose_it_is() {
        UUID manager = UUID.randomUUID();
        UUID fund = WORLD.reads.fund(manager, "Waiting", "USD");
        UUID old = WORLD.notices.proposal(manager, fund, "somebody", KNOWN);
        UUID young = WORLD.notices.proposal(manager, fund, "x", KNOWN.plusNanos(1_000));
        UUID decided = WORLD.notices.proposal(manager, fund, "x", KNOWN.plusDays(1));
        WORLD.reads
                .jdbc
                .sql(
                        """
                        UPDATE read_model.proposals SET status = 'rejected', decided_by = 'y',
                          decided_at = now() WHERE proposal_id = ?
                        """)
                .param(decided)
                .update();
        String token =
                WORLD.identity.token(
                        "x",
                        Map.of(
                                "roles", List.of("approver"),
                                "manager_ids", List.of(manager.toString())));
        JsonNode first = GATEWAY.get("/api/approvals?limit=1", token).json();
        assertThat(first.at("/items/0/id").asString()).isEqualTo(young.toString());
        assertThat(first.at("/items/0/mine").asBoolean()).isTrue();
        JsonNode second =
                GATEWAY.get(
                                "/api/approvals?limit=1&cursor="
                                        + first.path("nextCursor").asString(),
                                token)
                        .json();
        assertThat(second.at("/items/0/id").asString()).isEqualTo(old.toString());
        assertThat(second.at("/items/0/mine").asBoolean()).isFalse();
        assertThat(second.path("hasMore").asBoolean()).isFalse();
        JsonNode late = GATEWAY.get("/api/approvals/" + decided, token).json();
        assertThat(late.path("status").asString()).isEqualTo("rejected");
        assertThat(late.path("decidedBy").asString()).isEqualTo("y");
        assertThat(late.at("/entry/number").asInt()).isEqualTo(3);
    }

    @Test
    void the_summary_says_what_is_receivable_and_where_a_value_is_estimated() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Owing");
        UUID fund = WORLD.reads.fund(MANAGER, "Owed", "USD");
        UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
        WORLD.reads.account(
                new Account(commitment, LocalDate.of(2026, 1, 1), 1000, 500, 0, 9L, 10, null));
        WORLD.reads
                .jdbc
                .sql(
                        """
                        UPDATE read_model.lp_capital_accounts
                           SET receivable_cents = 77, nav_estimated = true WHERE commitment_id = ?
                        """)
                .param(commitment)
                .update();
        WORLD.reads
                .jdbc
                .sql("UPDATE read_model.limited_partners SET status = 'inactive' WHERE id = ?")
                .param(partner)
                .update();
        JsonNode line =
                GATEWAY.get("/api/lp/summary", WORLD.partner(partner)).json().at("/funds/0");
        assertThat(line.path("receivableCents").asLong()).isEqualTo(77);
        assertThat(line.path("navEstimated").asBoolean()).isTrue();
        JsonNode totals =
                GATEWAY.get("/api/lp/summary?asOf=2026-02-01", WORLD.partner(partner))
                        .json()
                        .at("/totals/0");
        assertThat(totals.path("totalReceivableCents").asLong()).isEqualTo(77);
        assertThat(totals.path("navEstimated").asBoolean()).isTrue();
        JsonNode profile = GATEWAY.get("/api/lp/profile", WORLD.partner(partner)).json();
        assertThat(profile.path("status").asString()).isEqualTo("inactive");
    }

    private static JsonNode read(String path) {
        var answer = GATEWAY.get(path, WORLD.staff("auditor"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
