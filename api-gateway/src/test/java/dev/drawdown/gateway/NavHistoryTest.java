package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.ReadModel.OTHER_MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NavHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    private final FundFacts facts = new FundFacts(WORLD.reads.jdbc);
    private final UUID fund = WORLD.reads.fund(MANAGER, "Fund " + UUID.randomUUID(), "USD");

    @Test
    void values_come_day_by_day_the_latest_first_and_as_they_were_known() {
        facts.nav(fund, DAY, 100, 10, 20L);
        facts.nav(fund, DAY, 101, 20, null);
        facts.nav(fund, DAY.plusDays(1), 110, 10, null);
        facts.nav(fund, DAY.plusDays(2), 120, 10, null);

        assertThat(values("")).isEqualTo("[120,110,101]");
        assertThat(values("?from=2025-02-01&to=2025-02-01")).isEqualTo("[110]");
        assertThat(values("?asOf=2025-02-01&asKnownAt=2026-01-15T00:00:00Z"))
                .isEqualTo("[110,100]");
        JsonNode first = read("/nav-history?limit=2");
        assertThat(values("?limit=2&cursor=" + first.path("nextCursor").asString()))
                .isEqualTo("[101]");
        var other = "/api/funds/" + fund + "/nav-history?from=2025-01-01&cursor=";
        assertThat(
                        GATEWAY.get(
                                        other + first.path("nextCursor").asString(),
                                        WORLD.staff("auditor"))
                                .code())
                .isEqualTo("INVALID_CURSOR");
        var wrong = GATEWAY.get("/api/funds/" + fund + "/nav-history?from=x", auditor());
        assertThat(wrong.json().path("field").asString()).isEqualTo("from");
        assertThat(
                        GATEWAY.get(
                                        "/api/funds/"
                                                + fund
                                                + "/nav-history?from=2026-01-01&to=2025-01-01",
                                        auditor())
                                .status())
                .isEqualTo(400);
    }

    @Test
    void risk_is_measured_against_the_rate_that_is_asked_for() {
        long value = 1_000_000_000_000L;
        for (int month = 0; month <= 12; month++) {
            LocalDate end = DAY.plusDays(1).plusMonths(month).minusDays(1);
            facts.nav(fund, end, value, 10, null);
            value = Math.round(value * (month % 2 == 0 ? 1.04 : 0.98));
        }
        facts.refreshAnalytics();

        JsonNode analytics = read("/analytics?riskFreeRate=0.03");
        double volatility = analytics.path("volatility").asDouble();
        assertThat(analytics.path("riskPeriod").asString()).isEqualTo("month");
        assertThat(analytics.path("meanReturn").asDouble()).isCloseTo(0.12, within(1e-9));
        assertThat(analytics.path("sharpeRatio").asDouble())
                .isCloseTo(0.09 / volatility, within(1e-6));
        assertThat(analytics.path("returns").path("oneMonth").asDouble())
                .isCloseTo(-0.02, within(1e-9));
        assertThat(analytics.path("returns").path("threeYears").isNull()).isTrue();
        var wrong = GATEWAY.get("/api/funds/" + fund + "/analytics?riskFreeRate=3%25", auditor());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("field").asString()).isEqualTo("riskFreeRate");
    }

    @Test
    void a_fund_without_a_history_has_no_returns_and_says_so() {
        JsonNode analytics = read("/analytics");
        assertThat(analytics.path("points").asInt()).isZero();
        assertThat(analytics.path("returns").path("sinceInception").isNull()).isTrue();
        assertThat(analytics.path("currency").asString()).isEqualTo("USD");
    }

    @Test
    void staff_see_their_managers_indices_and_their_levels_as_they_were_known() {
        UUID ours = facts.index(MANAGER, "MSCI World");
        UUID theirs = facts.index(OTHER_MANAGER, "MSCI World");
        facts.level(ours, DAY, "100.5", 10, 20L);
        facts.level(ours, DAY, "100.25", 20, null);
        facts.level(ours, DAY.plusDays(1), "101", 10, null);

        JsonNode list = GATEWAY.get("/api/indices?limit=100", auditor()).json();
        assertThat(list.path("items").findValuesAsString("id"))
                .contains(ours.toString())
                .doesNotContain(theirs.toString());
        assertThat(levels(ours, "")).isEqualTo("[101,100.25]");
        assertThat(levels(ours, "?limit=1")).isEqualTo("[101]");
        assertThat(levels(ours, "?to=2025-01-31&asKnownAt=2026-01-15T00:00:00Z"))
                .isEqualTo("[100.5]");
        var foreign = GATEWAY.get("/api/indices/" + theirs + "/levels", auditor());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("NOT_FOUND");
    }

    private static String auditor() {
        return WORLD.staff("auditor");
    }

    private String values(String query) {
        return read("/nav-history" + query)
                .path("items")
                .valueStream()
                .map(item -> item.path("netCents").toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String levels(UUID index, String query) {
        return GATEWAY.get("/api/indices/" + index + "/levels" + query, auditor())
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("level").toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private JsonNode read(String path) {
        var answer = GATEWAY.get("/api/funds/" + fund + path, auditor());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
