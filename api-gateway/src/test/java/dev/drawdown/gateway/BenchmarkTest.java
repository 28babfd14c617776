package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.ReadModel.OTHER_MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.figures.IndexSeries;
import dev.drawdown.figures.PublicMarket;
import dev.drawdown.figures.XirrSolver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BenchmarkTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
    private static final LocalDate MARK = LocalDate.of(2023, 6, 30);
    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "Compared");
    private static final UUID FUND = WORLD.reads.fund(MANAGER, "Compared Fund", "USD");
    private static final UUID INDEX = index(MANAGER, "World Total Return", FIRST.minusDays(3));
    private static final UUID LATE = index(MANAGER, "Late Starter", FIRST.plusYears(1));
    private static final UUID FOREIGN = index(OTHER_MANAGER, "Not Ours", FIRST.minusDays(3));
    private static final DatedBooks BOOKS =
            DatedBooks.of(
                            WORLD.reads,
                            WORLD.reads.commitment(PARTNER, FUND, "USD"),
                            40_000,
                            FIRST,
                            100_000)
                    .paidIn(FIRST, 60_000)
                    .distributed(FIRST.plusYears(1), 20_000, 0)
                    .marked(MARK, 65_000);

    private static UUID index(UUID manager, String name, LocalDate from) {
        UUID id = UUID.randomUUID();
        WORLD.reads
                .jdbc
                .sql(
                        """
                        INSERT INTO read_model.indices (id, manager_id, name, currency, total_return,
                          known_from, known_from_at) VALUES (?, ?, ?, 'USD', true, 1, ?)
                        """)
                .params(id, manager, name, ReadModel.KNOWN)
                .update();
        for (int i = 0; i < 3; i++) {
            WORLD.reads
                    .jdbc
                    .sql(
                            """
                            INSERT INTO read_model.index_levels (index_id, level_date, level,
                              known_from, known_from_at) VALUES (?, ?, ?, 1, ?)
                            """)
                    .params(
                            id,
                            from.plusYears(i),
                            BigDecimal.valueOf(100 + 10L * i),
                            ReadModel.KNOWN)
                    .update();
        }
        return id;
    }

    @Test
    void a_commitment_is_compared_with_what_its_flows_would_have_made_in_the_index() {
        JsonNode compared = asked("?fundId=" + FUND + "&indexId=" + INDEX);
        int from = Math.toIntExact(FIRST.minusDays(3).toEpochDay());
        PublicMarket expected =
                PublicMarket.of(
                        new XirrSolver(),
                        BOOKS.flows(),
                        Math.toIntExact(MARK.toEpochDay()),
                        65_000L,
                        IndexSeries.of(
                                new int[] {from, from + 365, from + 730},
                                new double[] {100, 110, 120}));
        assertThat(compared.at("/ksPme/value").asDouble())
                .isEqualTo(expected.ksPme().value(), within(1e-12));
        assertThat(compared.at("/directAlpha/value").asDouble())
                .isEqualTo(expected.directAlpha().rate(), within(1e-12));
        assertThat(compared.at("/longNickels/value").asDouble())
                .isEqualTo(expected.longNickels().rate(), within(1e-12));
        assertThat(compared.at("/pmePlus/value").asDouble())
                .isEqualTo(expected.pmePlus().rate(), within(1e-12));
        assertThat(compared.at("/index/name").asString()).isEqualTo("World Total Return");
        JsonNode point = compared.path("series").path(0);
        assertThat(point.path("date").asString()).isEqualTo("2023-06-30");
        assertThat(point.path("level").asDouble()).isEqualTo(120);
        assertThat(point.path("growth").asDouble()).isEqualTo(1.2, within(1e-12));
    }

    @Test
    void what_cannot_be_compared_says_why() {
        JsonNode none = asked("?fundId=" + FUND);
        assertThat(none.at("/ksPme/reason").asString()).isEqualTo("NO_INDEX");
        assertThat(none.at("/irr/value").isNumber()).isTrue();
        assertThat(none.path("index").isNull()).isTrue();
        assertThat(none.path("indices").findValuesAsString("name"))
                .contains("World Total Return")
                .doesNotContain("Not Ours");
        assertThat(asked("?fundId=" + FUND + "&indexId=" + LATE).at("/ksPme/reason").asString())
                .isEqualTo("INDEX_STARTS_LATER");
        assertThat(asked("?fundId=" + FUND + "&asOf=2022-06-30").at("/irr/reason").asString())
                .isEqualTo("NO_VALUATION");
    }

    @Test
    void another_managers_index_and_a_fund_that_is_not_named_are_refused() {
        assertThat(answer("?fundId=" + FUND + "&indexId=" + FOREIGN).status()).isEqualTo(404);
        assertThat(answer("").json().path("field").asString()).isEqualTo("fundId");
        assertThat(answer("?fundId=" + WORLD.two).code()).isEqualTo("FUND_NOT_FOUND");
    }

    private static JsonNode asked(String query) {
        var answer = answer(query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static Gateway.Answer answer(String query) {
        return GATEWAY.get("/api/lp/performance/benchmark" + query, WORLD.partner(PARTNER));
    }
}
