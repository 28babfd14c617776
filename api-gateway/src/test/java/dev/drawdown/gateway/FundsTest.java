package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FundsTest {

    @Test
    void the_list_comes_in_pages_by_name_and_id_without_a_gap_or_a_double() {
        UUID manager = UUID.randomUUID();
        List<String> names = List.of("Ä Fund", "Same Name", "Same Name", "a", "b 2", "z\nfund");
        names.forEach(name -> WORLD.reads.fund(manager, name, "USD"));
        String token =
                WORLD.identity.token(
                        "x",
                        Map.of(
                                "roles", List.of("auditor"),
                                "manager_ids", List.of(manager.toString())));
        List<String> found = new ArrayList<>();
        String query = "?limit=2";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = GATEWAY.get("/api/funds" + query, token).json();
            answer.path("items").forEach(fund -> found.add(fund.path("id").asString()));
            assertThat(answer.path("hasMore").asBoolean()).isEqualTo(page < 2);
            assertThat(answer.path("nextCursor").isNull()).isEqualTo(page == 2);
            query = "?limit=2&cursor=" + answer.path("nextCursor").asString("");
        }
        assertThat(found).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void staff_see_their_managers_funds_and_bound_staff_their_own_only() {
        assertThat(namesFor(WORLD.staff("administrator")))
                .contains("Fund One")
                .doesNotContain("Foreign Fund");
        assertThat(namesFor(Shared.boundToFundTwo("administrator")))
                .containsExactly("Fund Two, \"quoted\"");
        String ofNobody = WORLD.identity.token("x", Map.of("roles", List.of("auditor")));
        assertThat(namesFor(ofNobody)).isEmpty();
    }

    @Test
    void a_fund_shows_its_totals_its_partners_and_its_latest_mark() {
        var answer = GATEWAY.get("/api/funds/" + WORLD.one, WORLD.staff("auditor"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Drawdown-As-Of")).startsWith("position=30");
        JsonNode fund = answer.json();
        assertThat(fund.path("name").asString()).isEqualTo("Fund One");
        assertThat(fund.path("partnerCount").asInt()).isEqualTo(2);
        assertThat(fund.path("totals").path("totalCalledCents").asLong()).isEqualTo(901);
        assertThat(fund.path("totals").path("tvpi").toString()).isEqualTo("1.165372");
        assertThat(fund.path("nav").path("asOf").asString()).isEqualTo("2026-06-30");
        assertThat(fund.path("nav").path("netCents").asLong()).isEqualTo(700);
        assertThat(fund.path("nav").path("grossCents").isNull()).isTrue();
    }

    @Test
    void a_fund_is_answered_on_both_time_axes() {
        assertThat(called("?asOf=2026-03-31")).isEqualTo(701);
        assertThat(called("?asOf=2026-03-31&asKnownAt=2026-01-15T00:00:00Z")).isEqualTo(601);
        assertThat(called("?asKnownAt=2026-06-01T00:00:00Z")).isEqualTo(901);
        JsonNode before =
                GATEWAY.get("/api/funds/" + WORLD.one + "?asOf=2000-01-01", WORLD.staff("auditor"))
                        .json();
        assertThat(before.path("partnerCount").asInt()).isZero();
        assertThat(before.path("nav").isNull()).isTrue();
        assertThat(before.path("totals").path("totalNavCents").isNull()).isTrue();
    }

    private static long called(String query) {
        return GATEWAY.get("/api/funds/" + WORLD.one + query, WORLD.staff("auditor"))
                .json()
                .path("totals")
                .path("totalCalledCents")
                .asLong();
    }

    private static List<String> namesFor(String token) {
        return GATEWAY.get("/api/funds?limit=100", token).json().findValuesAsString("name");
    }
}
