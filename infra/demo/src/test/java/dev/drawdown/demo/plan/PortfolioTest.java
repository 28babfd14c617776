package dev.drawdown.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the plan says of companies, borrowing, days and indices holds together. */
class PortfolioTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-09-30");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_930})
    void holdings_are_worth_what_the_fund_is_worth(long seed) {
        for (var fund : plan(seed).funds()) {
            var marks = new HashMap<String, Long>();
            bodies(fund, "valuations")
                    .forEach(
                            mark ->
                                    marks.put(
                                            mark.path("asOf").asString(),
                                            mark.path("grossCents").asLong()));
            var valued = new HashMap<String, Long>();
            entries(fund)
                    .forEach(
                            entry -> {
                                if (kind(entry).equals("valued")) {
                                    valued.merge(
                                            entry.path("date").asString(),
                                            entry.path("valueCents").asLong(),
                                            Long::sum);
                                }
                            });
            assertThat(valued).as(fund.name()).isNotEmpty();
            valued.forEach(
                    (asOf, sum) ->
                            assertThat(sum)
                                    .as("%s at %s", fund.name(), asOf)
                                    .isEqualTo(marks.getOrDefault(asOf, 0L)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_930})
    void no_more_is_sold_than_was_bought_and_nothing_follows_the_end(long seed) {
        for (var fund : plan(seed).funds()) {
            var cost = new HashMap<String, Long>();
            var closed = new HashMap<String, LocalDate>();
            for (var entry : entries(fund)) {
                var company = entry.path("company").asString();
                var date = LocalDate.parse(entry.path("date").asString());
                assertThat(date)
                        .as(company)
                        .isBeforeOrEqualTo(closed.getOrDefault(company, LAST_DAY));
                cost.merge(
                        company,
                        entry.path("costCents").asLong(0)
                                - entry.path("costReleasedCents").asLong(0),
                        Long::sum);
                assertThat(cost.get(company)).as(company).isNotNegative();
                if (entry.path("complete").asBoolean(false)) {
                    assertThat(cost.get(company)).as(company).isZero();
                    closed.put(company, date);
                }
            }
            assertThat(cost).as(fund.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_borrowed_is_paid_back_but_for_the_last(long seed) {
        var open = new ArrayList<Long>();
        for (var fund : plan(seed).funds()) {
            var borrowed = 0L;
            for (var body : bodies(fund, "subscription-line")) {
                for (var movement : body.path("movements")) {
                    var amount = movement.path("amountCents").asLong();
                    assertThat(amount).isPositive();
                    borrowed += kind(movement).equals("drawn") ? amount : -amount;
                }
            }
            if (borrowed != 0) {
                open.add(borrowed);
            }
        }
        assertThat(open).singleElement().satisfies(left -> assertThat(left).isPositive());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void one_fund_has_a_value_for_every_day_and_two_indices_a_level(long seed) {
        var plan = plan(seed);
        var daily = plan.funds().stream().flatMap(f -> bodies(f, "daily-navs").stream()).toList();
        assertThat(daily).hasSize(1);
        assertThat(daily.getFirst().path("navs").size()).isBetween(1_000, 5_000);
        assertThat(plan.indices())
                .hasSize(2)
                .allSatisfy(
                        index -> {
                            var days = new HashSet<String>();
                            for (var level : JSON.readTree(index.body()).path("levels")) {
                                assertThat(days.add(level.path("date").asString())).isTrue();
                                assertThat(level.path("level").decimalValue()).isPositive();
                            }
                            assertThat(days).hasSizeBetween(2_500, 2_700);
                        });
    }

    /** As the fund takes them: by date, purchases first. */
    private static List<JsonNode> entries(FundStory fund) {
        var entries = new ArrayList<JsonNode>();
        for (var body : bodies(fund, "holdings")) {
            var ofOne = new ArrayList<JsonNode>();
            body.path("entries").forEach(ofOne::add);
            ofOne.sort(
                    Comparator.<JsonNode, String>comparing(entry -> entry.path("date").asString())
                            .thenComparing(entry -> !kind(entry).equals("made")));
            entries.addAll(ofOne);
        }
        return entries;
    }

    private static List<JsonNode> bodies(FundStory fund, String path) {
        return fund.commands().stream()
                .filter(command -> command.path().endsWith("/" + path))
                .map(command -> JSON.readTree(command.body()))
                .toList();
    }

    private static String kind(JsonNode node) {
        return node.path("kind").asString();
    }

    private static DemoPlan plan(long seed) {
        return new DemoPlan(new Demo(DemoSize.SMALL, seed, LAST_DAY));
    }
}
