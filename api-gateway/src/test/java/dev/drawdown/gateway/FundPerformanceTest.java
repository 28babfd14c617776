package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.XirrSolver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FundPerformanceTest {

    private static final UUID MANAGER = UUID.randomUUID();
    private static final LocalDate MADE = LocalDate.of(2021, 1, 4);
    private static final LocalDate CALLED = LocalDate.of(2021, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "In Two Funds");
    private static final UUID FIRST = WORLD.reads.fund(MANAGER, "Pooled One", "USD");
    private static final UUID SECOND = WORLD.reads.fund(MANAGER, "Pooled Two", "USD");
    private static final UUID EURO = WORLD.reads.fund(MANAGER, "Pooled Three", "EUR");
    private static final String STAFF =
            WORLD.identity.token(
                    "pooling",
                    Map.of(
                            "roles", List.of("auditor"),
                            "manager_ids", List.of(MANAGER.toString())));

    static {
        books(FIRST, 20_000).paidIn(CALLED, 50_000).marked(JUNE, 60_000);
        books(SECOND, 21_000).paidIn(CALLED.plusMonths(3), 30_000).marked(MARCH, 31_000);
        snapshot(FIRST, MARCH, 50_000, 55_000, 0.08, 20_002);
        snapshot(FIRST, JUNE, 50_000, 60_000, 0.15, 20_003);
        snapshot(SECOND, MARCH, 30_000, 31_000, 0.03, 21_002);
        WORLD.reads.snapshot(FIRST, JUNE, 60_000, 50_000, 20_003, null);
    }

    private static DatedBooks books(UUID fund, long position) {
        UUID commitment = WORLD.reads.commitment(PARTNER, fund, "USD");
        return DatedBooks.of(WORLD.reads, commitment, position, MADE, 100_000);
    }

    private static void snapshot(
            UUID fund, LocalDate date, long paidIn, long nav, double irr, long position) {
        WORLD.reads
                .jdbc
                .sql(
                        """
                        INSERT INTO read_model.fund_performance_snapshots (fund_id, currency,
                          snapshot_date, marked, irr, irr_ambiguous, gross_irr, period_return, dpi,
                          rvpi, tvpi, pic, nav_cents, gross_nav_cents, nav_as_of_date, nav_estimated,
                          committed_cents, paid_in_cents, distributed_cents, first_flow_date, flows,
                          calculation, known_from, known_from_at)
                        VALUES (?, 'USD', ?, true, ?, false, ?, ?, 0, 1.1, 1.1, 0.5, ?, ?, ?, false,
                          100000, ?, 0, ?, 1, 'figures.v1', ?, ?)
                        """)
                .params(
                        fund,
                        date,
                        irr,
                        irr + 0.02,
                        irr,
                        nav,
                        nav + 1_000,
                        date,
                        paidIn,
                        CALLED,
                        position,
                        ReadModel.KNOWN.plusDays(position))
                .update();
    }

    @Test
    void staff_see_what_a_fund_has_earned_gross_and_net_and_how_that_went() {
        JsonNode fund = asked("/api/funds/" + FIRST + "/performance");
        assertThat(fund.path("netIrr").asDouble()).isEqualTo(0.15);
        assertThat(fund.path("grossIrr").asDouble()).isEqualTo(0.17, within(1e-9));
        assertThat(fund.path("grossNavCents").asLong()).isEqualTo(61_000);
        assertThat(fund.path("tvpi").asDouble()).isEqualTo(1.2);
        assertThat(fund.path("periodDays").asInt()).isEqualTo(514);
        assertThat(fund.path("series").path("items").findValuesAsString("date"))
                .containsExactly("2022-03-31", "2022-06-30");
        JsonNode first = asked("/api/funds/" + FIRST + "/performance?limit=1").path("series");
        assertThat(first.path("hasMore").asBoolean()).isTrue();
        String next =
                "/api/funds/"
                        + FIRST
                        + "/performance?cursor="
                        + first.path("nextCursor").asString();
        assertThat(asked(next).path("series").path("items").findValuesAsString("date"))
                .containsExactly("2022-06-30");
        JsonNode then = asked("/api/funds/" + FIRST + "/performance?asOf=2022-04-30");
        assertThat(then.path("netIrr").asDouble()).isEqualTo(0.08);
        JsonNode detail = asked("/api/funds/" + FIRST);
        assertThat(detail.path("totals").path("irr").asDouble()).isEqualTo(0.15);
        assertThat(asked("/api/funds/" + EURO + "/performance").path("irrReason").asString())
                .isEqualTo("NO_FLOWS");
    }

    @Test
    void funds_of_a_vintage_or_strategy_are_pooled_per_currency() {
        JsonNode groups = asked("/api/performance?by=vintage").path("items");
        assertThat(groups).hasSize(2);
        assertThat(groups.path(0).path("currency").asString()).isEqualTo("EUR");
        assertThat(groups.path(0).path("irrReason").asString()).isEqualTo("NO_FLOWS");
        JsonNode usd = groups.path(1);
        assertThat(usd.path("group").asString()).isEqualTo("2015");
        assertThat(usd.path("fundCount").asInt()).isEqualTo(2);
        assertThat(usd.path("navCents").asLong()).isEqualTo(91_000);
        assertThat(usd.path("tvpi").asDouble()).isEqualTo(1.1375);
        Flows flows = new Flows();
        flows.add(CALLED, -50_000).add(CALLED.plusMonths(3), -30_000);
        flows.add(JUNE, 60_000).add(MARCH, 31_000);
        XirrSolver solver = new XirrSolver();
        solver.solve(flows.days(), flows.amounts(), flows.size());
        assertThat(usd.path("irr").asDouble()).isEqualTo(solver.rate(), within(1e-12));
        JsonNode page = asked("/api/performance?by=strategy&limit=1");
        assertThat(page.path("hasMore").asBoolean()).isTrue();
        String next = "/api/performance?by=strategy&cursor=" + page.path("nextCursor").asString();
        assertThat(asked(next).path("items").path(0).path("group").asString()).isEqualTo("buyout");
        var wrong = GATEWAY.get("/api/performance?by=colour", STAFF);
        assertThat(wrong.json().path("field").asString()).isEqualTo("by");
    }

    private static JsonNode asked(String path) {
        var answer = GATEWAY.get(path, STAFF);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
