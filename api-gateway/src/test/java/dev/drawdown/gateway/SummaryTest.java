package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SummaryTest {

    @Test
    void a_partner_sees_its_totals_per_currency_and_date_and_a_line_per_fund() {
        var answer = GATEWAY.get("/api/lp/summary", WORLD.partner(WORLD.alpha));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Drawdown-As-Of"))
                .isEqualTo("position=30; time=2026-01-02T03:04:05Z");
        assertThat(answer.json().path("partner").path("name").asString())
                .isEqualTo("Alpha Pension Fund");
        JsonNode totals = answer.json().path("totals");
        assertThat(totals).hasSize(2);
        assertThat(totals.path(0).path("currency").asString()).isEqualTo("EUR");
        JsonNode usd = totals.path(1);
        assertThat(usd.path("asOf").asString()).isEqualTo("2026-06-30");
        assertThat(usd.path("totalCalledCents").asLong()).isEqualTo(900);
        assertThat(usd.path("totalNavCents").asLong()).isEqualTo(700);
        assertThat(usd.path("tvpi").toString()).isEqualTo("1.166667");
        assertThat(usd.path("moic").toString()).isEqualTo("1.166667");
        assertThat(usd.path("dpi").toString()).isEqualTo("0.388889");
        assertThat(usd.path("irr").isNull()).isTrue();
        assertThat(usd.path("irrReason").asString()).isEqualTo("UNDATED_HISTORY");
        assertThat(usd.path("latestValuationDate").asString()).isEqualTo("2026-06-30");
        assertThat(answer.json().path("funds").findValuesAsString("name"))
                .containsExactly("Fund One", "Fund Two, \"quoted\"");
    }

    @Test
    void a_fund_without_a_value_and_without_paid_in_capital_shows_absent_figures() {
        JsonNode two = GATEWAY.get("/api/lp/summary", WORLD.partner(WORLD.alpha)).json();
        JsonNode line = two.path("funds").path(1);
        assertThat(line.path("navReported").asBoolean()).isFalse();
        for (String absent : List.of("navCents", "navAsOf", "dpi", "rvpi", "tvpi", "moic", "irr")) {
            assertThat(line.path(absent).isNull()).as(absent).isTrue();
        }
        JsonNode eur = two.path("totals").path(0);
        assertThat(eur.path("totalNavCents").isNull()).isTrue();
        assertThat(eur.path("fundsWithoutNav").asInt()).isEqualTo(1);
        assertThat(eur.path("latestValuationDate").isNull()).isTrue();
    }

    @Test
    void a_fund_without_a_value_but_with_paid_in_capital_counts_it_as_zero() {
        var answer = GATEWAY.get("/api/lp/summary", WORLD.partner(WORLD.beta));
        assertThat(answer.json().path("funds")).hasSize(1);
        assertThat(answer.body())
                .contains("\"dpi\":0.000000,\"rvpi\":null,\"tvpi\":0.000000,\"moic\":0.000000");
    }

    @Test
    void an_earlier_date_shows_what_counted_then() {
        JsonNode march = asked("?asOf=2026-03-31");
        assertThat(march.path("asOf").asString()).isEqualTo("2026-03-31");
        assertThat(called(march)).isEqualTo(700);
        assertThat(called(asked("?asOf=2026-06-29"))).isEqualTo(700);
        assertThat(called(asked("?asOf=2026-06-30"))).isEqualTo(900);
        assertThat(march.path("totals")).hasSize(2);
    }

    @Test
    void an_earlier_knowledge_shows_what_was_known_then() {
        assertThat(called(asked("?asKnownAt=2026-01-15T00:00:00Z"))).isEqualTo(600);
        assertThat(called(asked("?asKnownAt=2026-01-25T00:00:00Z"))).isEqualTo(700);
        assertThat(called(asked("?asKnownAt=2026-03-01T00:00:00Z"))).isEqualTo(900);
        assertThat(called(asked("?asOf=2026-03-31&asKnownAt=2026-01-15T00:00:00Z"))).isEqualTo(600);
        assertThat(called(asked("?asOf=2026-03-31&asKnownAt=2026-01-15T01:00:00+01:00")))
                .isEqualTo(600);
    }

    @Test
    void before_anything_happened_or_was_known_there_are_no_totals_and_no_lines() {
        for (String before : List.of("?asOf=2020-01-01", "?asKnownAt=2020-01-01T00:00:00Z")) {
            JsonNode empty = asked(before);
            assertThat(empty.path("totals")).isEmpty();
            assertThat(empty.path("funds")).isEmpty();
            assertThat(empty.path("partner").path("id").asString())
                    .isEqualTo(WORLD.alpha.toString());
        }
    }

    @Test
    void totals_of_the_present_and_totals_added_up_for_a_date_are_the_same() {
        assertThat(asked("").path("totals")).isEqualTo(asked("?asOf=2030-01-01").path("totals"));
    }

    @Test
    void staff_bound_to_a_fund_see_that_fund_only_and_its_totals_only() {
        JsonNode bound =
                GATEWAY.get("/api/lp/" + WORLD.alpha + "/summary", Shared.boundToFundTwo("auditor"))
                        .json();
        assertThat(bound.path("funds")).hasSize(1);
        assertThat(bound.path("totals")).hasSize(1);
        assertThat(bound.path("totals").path(0).path("currency").asString()).isEqualTo("EUR");
    }

    @Test
    void staff_name_the_partner_in_the_header() {
        var answer =
                GATEWAY.get(
                        "/api/lp/summary",
                        WORLD.staff("approver"),
                        "X-LP-ID",
                        WORLD.beta.toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("partner").path("id").asString())
                .isEqualTo(WORLD.beta.toString());
        assertThat(GATEWAY.get("/api/lp/summary", WORLD.staff("approver")).json().path("field"))
                .hasToString("\"X-LP-ID\"");
    }

    @Test
    void a_login_is_known_by_the_partners_reference_or_by_its_name() {
        assertThat(partnerOf(WORLD.partnerBy("B-7"))).isEqualTo(WORLD.beta.toString());
        assertThat(partnerOf(WORLD.partnerBy("Alpha Pension Fund")))
                .isEqualTo(WORLD.alpha.toString());
    }

    @Test
    void a_reference_beats_a_name_and_another_managers_names_count_for_nothing() {
        // beta has a reference, so its name names nobody
        assertThat(GATEWAY.get("/api/lp/summary", WORLD.partnerBy("Beta Endowment")).code())
                .isEqualTo("LP_NOT_FOUND");
        assertThat(GATEWAY.get("/api/lp/summary", WORLD.partnerBy("Gamma Foundation")).code())
                .isEqualTo("LP_NOT_FOUND");
        assertThat(GATEWAY.get("/api/lp/summary", WORLD.partnerBy("nobody")).status())
                .isEqualTo(404);
    }

    @Test
    void a_reference_that_appears_later_is_found_at_once() {
        String token = WORLD.partnerBy("Later Trust");
        assertThat(GATEWAY.get("/api/lp/profile", token).status()).isEqualTo(404);
        WORLD.reads.partner(ReadModel.MANAGER, null, "Later Trust");
        assertThat(GATEWAY.get("/api/lp/profile", token).status()).isEqualTo(200);
    }

    @Test
    void a_reference_that_two_partners_share_reaches_neither() {
        WORLD.reads.partner(ReadModel.MANAGER, null, "Twin");
        WORLD.reads.partner(ReadModel.MANAGER, null, "Twin");
        assertThat(GATEWAY.get("/api/lp/profile", WORLD.partnerBy("Twin")).status()).isEqualTo(403);
    }

    @Test
    void a_login_of_several_partners_picks_one_and_is_told_which_there_are() {
        String both = WORLD.partner(WORLD.alpha, WORLD.beta);
        var unclear = GATEWAY.get("/api/lp/summary", both);
        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.json().path("field").asString()).isEqualTo("X-LP-ID");
        assertThat(unclear.json().path("message").asString())
                .contains(WORLD.alpha.toString())
                .contains(WORLD.beta.toString());
        var picked = GATEWAY.get("/api/lp/summary", both, "X-LP-ID", WORLD.beta.toString());
        assertThat(picked.status()).isEqualTo(200);
        var notItsOwn = GATEWAY.get("/api/lp/summary", both, "X-LP-ID", new UUID(5, 5).toString());
        assertThat(notItsOwn.status()).isEqualTo(403);
        assertThat(GATEWAY.get("/api/lp/" + WORLD.alpha + "/summary", both).status())
                .isEqualTo(200);
    }

    @Test
    void a_partner_that_is_also_an_auditor_sees_its_own_and_its_managers() {
        String both =
                WORLD.identity.token(
                        "both",
                        Map.of(
                                "roles", List.of("lp", "auditor"),
                                "manager_ids", List.of(ReadModel.MANAGER.toString()),
                                "lp_ids", List.of(WORLD.alpha.toString())));
        assertThat(partnerOf(both)).isEqualTo(WORLD.alpha.toString());
        assertThat(GATEWAY.get("/api/lp/" + WORLD.beta + "/summary", both).status()).isEqualTo(200);
    }

    @Test
    void the_profile_shows_the_master_data() {
        var answer = GATEWAY.get("/api/lp/profile", WORLD.partner(WORLD.beta));
        assertThat(answer.header("Drawdown-As-Of")).startsWith("position=30");
        JsonNode profile = answer.json();
        assertThat(profile.path("legalName").asString()).isEqualTo("Beta Endowment");
        assertThat(profile.path("externalRef").asString()).isEqualTo("B-7");
        assertThat(profile.path("preferences").path("language").asString()).isEqualTo("en");
        assertThat(profile.path("primaryContactEmail").isNull()).isTrue();
        assertThat(profile.path("erased").asBoolean()).isFalse();
    }

    private static JsonNode asked(String query) {
        var answer = GATEWAY.get("/api/lp/summary" + query, WORLD.partner(WORLD.alpha));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static long called(JsonNode summary) {
        return summary.path("totals")
                .valueStream()
                .filter(total -> total.path("currency").asString().equals("USD"))
                .mapToLong(total -> total.path("totalCalledCents").asLong())
                .sum();
    }

    private static String partnerOf(String token) {
        return GATEWAY.get("/api/lp/summary", token).json().path("partner").path("id").asString();
    }
}
