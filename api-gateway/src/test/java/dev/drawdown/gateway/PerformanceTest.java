package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.Returns;
import dev.drawdown.figures.XirrSolver;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PerformanceTest {

    private static final LocalDate MADE = LocalDate.of(2020, 1, 15);
    private static final LocalDate CALLED = LocalDate.of(2020, 3, 31);
    private static final LocalDate MARKED = LocalDate.of(2022, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2023, 2, 1);
    private static final Offset<Double> EXACT = within(1e-12);

    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "Earned");
    private static final UUID FIRST = WORLD.reads.fund(MANAGER, "Earning One", "USD");
    private static final UUID SECOND = WORLD.reads.fund(MANAGER, "Earning Two", "USD");

    private static final DatedBooks ONE =
            books(FIRST, 1_000)
                    .paidIn(CALLED, 60_000)
                    .paidIn(CALLED.plusYears(1), 30_000)
                    .distributed(CALLED.plusYears(2), 40_000, 10_000)
                    .marked(MARKED, 95_000)
                    .distributed(LATER, 5_000, 0);

    private static final DatedBooks TWO =
            books(SECOND, 2_000).paidIn(CALLED, 20_000).marked(MARKED, 22_000);

    private static DatedBooks books(UUID fund, long position) {
        UUID commitment = WORLD.reads.commitment(PARTNER, fund, "USD");
        return DatedBooks.of(WORLD.reads, commitment, position, MADE, 100_000);
    }

    @Test
    void a_rate_is_the_one_at_the_last_value_and_multiples_stand_at_the_date() {
        JsonNode one = asked("");
        Returns expected = returns(ONE.flows(), 95_000);
        assertThat(one.path("irr").asDouble()).isEqualTo(expected.irr().rate(), EXACT);
        assertThat(one.path("netIrr")).isEqualTo(one.path("irr"));
        assertThat(one.path("periodReturn").asDouble()).isEqualTo(expected.periodReturn(), EXACT);
        assertThat(one.path("periodDays").asInt()).isEqualTo(expected.days());
        assertThat(one.path("irrReason").isNull()).isTrue();
        assertThat(one.path("paidInCents").asLong()).isEqualTo(90_000);
        assertThat(one.path("distributedCents").asLong()).isEqualTo(45_000);
        // the value of the mark, less what was distributed since
        assertThat(one.path("navCents").asLong()).isEqualTo(90_000);
        assertThat(one.path("navEstimated").asBoolean()).isTrue();
        assertThat(one.path("navAsOf").asString()).isEqualTo("2022-12-31");
        assertThat(one.path("dpi").asDouble()).isEqualTo(0.5);
        assertThat(one.path("tvpi").asDouble()).isEqualTo(1.5);
        assertThat(one.path("moic")).isEqualTo(one.path("tvpi"));
        assertThat(one.path("pic").asDouble()).isEqualTo(0.9);
        assertThat(one.path("calculation").asString()).isEqualTo("figures.v1");
    }

    @Test
    void what_may_be_called_again_counts_gross_or_net_as_one_asks() {
        JsonNode net = asked("?recallables=net");
        assertThat(net.path("recallables").asString()).isEqualTo("net");
        assertThat(net.path("paidInCents").asLong()).isEqualTo(80_000);
        assertThat(net.path("distributedCents").asLong()).isEqualTo(35_000);
        assertThat(net.path("dpi").asDouble()).isEqualTo(0.4375);
        assertThat(net.path("irr")).isEqualTo(asked("").path("irr"));
        var wrong = GATEWAY.get(path("?recallables=both"), WORLD.partner(PARTNER));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("field").asString()).isEqualTo("recallables");
    }

    @Test
    void before_the_value_there_is_no_rate_and_before_the_commitment_nothing_at_all() {
        JsonNode unvalued = asked("?asOf=2021-06-30");
        assertThat(unvalued.path("irr").isNull()).isTrue();
        assertThat(unvalued.path("irrReason").asString()).isEqualTo("NO_VALUATION");
        assertThat(unvalued.path("paidInCents").asLong()).isEqualTo(90_000);
        JsonNode before = asked("?asOf=2019-12-31");
        assertThat(before.path("irrReason").asString()).isEqualTo("NO_FLOWS");
        assertThat(before.path("standsAsOf").isNull()).isTrue();
        assertThat(before.path("committedCents").asLong()).isZero();
        JsonNode unknown = asked("?asKnownAt=2028-01-01T00:00:00Z");
        assertThat(unknown.path("irrReason").asString()).isEqualTo("NO_FLOWS");
    }

    @Test
    void a_fund_that_the_partner_is_not_in_is_not_found() {
        String token = WORLD.partner(PARTNER);
        String path = "/api/lp/fund/" + WORLD.two + "/performance";
        assertThat(GATEWAY.get(path, token).code()).isEqualTo("FUND_NOT_FOUND");
    }

    @Test
    void the_rate_of_a_portfolio_is_the_rate_of_its_pooled_flows() {
        JsonNode summary = GATEWAY.get("/api/lp/summary", WORLD.partner(PARTNER)).json();
        JsonNode total =
                GATEWAY.get("/api/lp/summary?asOf=2030-01-01", WORLD.partner(PARTNER))
                        .json()
                        .path("totals")
                        .path(0);
        Flows pooled = ONE.flows().addAll(TWO.flows());
        Returns expected = returns(pooled, 95_000 + 22_000);
        assertThat(total.path("irr").asDouble()).isEqualTo(expected.irr().rate(), EXACT);
        assertThat(total.path("periodReturn").asDouble()).isEqualTo(expected.periodReturn(), EXACT);
        double one = summary.path("funds").path(0).path("irr").asDouble();
        double two = summary.path("funds").path(1).path("irr").asDouble();
        assertThat(one).isEqualTo(asked("").path("irr").asDouble());
        assertThat(total.path("irr").asDouble()).isNotCloseTo((one + two) / 2, within(1e-4));
    }

    @Test
    void a_fund_without_a_value_leaves_the_portfolio_without_a_rate() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Half Valued");
        for (long at : new long[] {3_000, 3_100}) {
            UUID fund = WORLD.reads.fund(MANAGER, "Half " + at, "USD");
            UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
            DatedBooks.of(WORLD.reads, commitment, at, MADE, 100_000).paidIn(CALLED, 10_000);
        }
        JsonNode summary =
                GATEWAY.get("/api/lp/summary?asOf=2030-01-01", WORLD.partner(partner)).json();
        assertThat(summary.path("totals").path(0).path("irrReason").asString())
                .isEqualTo("NO_VALUATION");
    }

    private static Returns returns(Flows flows, long nav) {
        return Returns.of(new XirrSolver(), flows, Math.toIntExact(MARKED.toEpochDay()), nav);
    }

    private static JsonNode asked(String query) {
        var answer = GATEWAY.get(path(query), WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Drawdown-As-Of")).startsWith("position=");
        return answer.json();
    }

    private static String path(String query) {
        return "/api/lp/fund/" + FIRST + "/performance" + query;
    }
}
