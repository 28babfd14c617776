package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.Multiple;
import dev.drawdown.figures.XirrSolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whoever takes the inputs of an explanation and its formula gets the figure again. */
class ExplainTest {

    private static final LocalDate MADE = LocalDate.of(2020, 1, 15);
    private static final LocalDate MARKED = LocalDate.of(2023, 12, 31);
    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "Explained");
    private static final UUID FUND = WORLD.reads.fund(MANAGER, "Explained One", "USD");

    static {
        books(FUND, 5_000)
                .paidIn(MADE.plusMonths(1), 70_000)
                .paidIn(MADE.plusMonths(20), 20_000)
                .distributed(MADE.plusMonths(30), 30_000, 12_000)
                .marked(MARKED.minusYears(1), 71_000)
                .distributed(MARKED.minusMonths(3), 9_000, 0)
                .marked(MARKED, 88_000)
                .paidIn(MARKED.plusDays(20), 4_000);
        UUID second = WORLD.reads.fund(MANAGER, "Explained Two", "USD");
        books(second, 6_000).paidIn(MADE.plusMonths(2), 50_000).marked(MARKED, 61_000);
    }

    private static DatedBooks books(UUID fund, long position) {
        UUID commitment = WORLD.reads.commitment(PARTNER, fund, "USD");
        return DatedBooks.of(WORLD.reads, commitment, position, MADE, 100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "totalCommitted, committed, totalCommittedCents",
        "totalCalled, called, totalCalledCents",
        "totalContributed, paidIn, totalContributedCents",
        "totalDistributed, distributed, totalDistributedCents",
        "totalUnfunded, unfunded, totalUnfundedCents",
        "totalNav, nav, totalNavCents"
    })
    void an_amount_is_the_sum_of_its_inputs(String figure, String part, String field) {
        Explained explained = explained("/api/lp/summary/explain", figure, "");
        assertThat(explained.head().path("value").asLong()).isEqualTo(explained.sum(part));
        assertThat(explained.head().path("totals").path(part).asLong())
                .isEqualTo(explained.sum(part));
        assertThat(explained.sum(part)).isEqualTo(total().path(field).asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "dpi, distributed",
        "rvpi, nav",
        "tvpi, 'distributed,nav'",
        "moic, 'distributed,nav'"
    })
    void a_multiple_is_the_quotient_of_its_inputs(String figure, String parts) {
        Explained explained = explained("/api/lp/summary/explain", figure, "");
        long above = Stream.of(parts.split(",", -1)).mapToLong(explained::sum).sum();
        assertThat(explained.head().path("value").decimalValue())
                .isEqualByComparingTo(Multiple.of(above, explained.sum("paidIn")));
        assertThat(explained.head().path("value")).isEqualTo(total().path(figure));
    }

    @Test
    void a_rate_is_solved_again_from_its_flows_and_its_value() {
        for (String path : List.of("/api/lp/summary", "/api/lp/fund/" + FUND + "/performance")) {
            Explained explained = explained(path + "/explain", "irr", "");
            assertThat(explained.head().path("unit").asString()).isEqualTo("ANNUAL_RATE");
            double value = explained.head().path("value").asDouble();
            assertThat(explained.solved()).isEqualTo(value, within(1e-12));
            JsonNode shown =
                    path.endsWith("summary")
                            ? total()
                            : GATEWAY.get(path, WORLD.partner(PARTNER)).json();
            assertThat(shown.path("irr").asDouble()).isEqualTo(value, within(1e-12));
            assertThat(explained.inputs())
                    .allSatisfy(
                            input ->
                                    assertThat(input.path("date").asString())
                                            .isLessThanOrEqualTo(MARKED.toString()));
        }
    }

    @Test
    void every_input_names_its_event_and_who_recorded_it() {
        Explained explained =
                explained("/api/lp/fund/" + FUND + "/performance/explain", "distributed", "");
        JsonNode first = explained.inputs().getFirst();
        assertThat(first.path("position").asLong()).isEqualTo(5_004);
        assertThat(first.path("eventId").asString()).isEqualTo(new UUID(9, 5_004).toString());
        assertThat(first.path("name").asString()).isEqualTo("DistributionPaid.v1");
        assertThat(first.path("recordedBy").asString()).isEqualTo("the-administrator");
        assertThat(first.path("recordedAt").asString()).isNotEmpty();
        assertThat(first.path("fundName").asString()).isEqualTo("Explained One");
        assertThat(explained.head().path("formula").asString()).contains("distributions paid");
        assertThat(explained.head().path("conventions").toString()).contains("ILPA");
    }

    @Test
    void an_explanation_is_answered_on_both_time_axes() {
        String path = "/api/lp/fund/" + FUND + "/performance/explain";
        assertThat(explained(path, "nav", "&asOf=2023-06-30").sum("nav")).isEqualTo(71_000);
        assertThat(explained(path, "nav", "&asOf=2023-11-30").sum("nav")).isEqualTo(62_000);
        assertThat(explained(path, "paidIn", "").sum("paidIn")).isEqualTo(94_000);
        String beforeTheSecondCall = ReadModel.KNOWN.plusDays(5_002).plusHours(1).toString();
        Explained then = explained(path, "paidIn", "&asKnownAt=" + beforeTheSecondCall);
        assertThat(then.sum("paidIn")).isEqualTo(70_000);
        assertThat(then.head().path("value").asLong()).isEqualTo(70_000);
        assertThat(explained(path, "dpi", "&recallables=net").sum("distributed")).isEqualTo(27_000);
    }

    @Test
    void a_fact_that_was_reversed_is_no_input_any_more() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Taken Back");
        UUID fund = WORLD.reads.fund(MANAGER, "Taken Back One", "USD");
        UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
        DatedBooks.of(WORLD.reads, commitment, 7_000, MADE, 100_000)
                .paidIn(MADE.plusDays(5), 10_000)
                .paidIn(MADE.plusDays(9), 11_000);
        WORLD.reads
                .jdbc
                .sql(
                        """
                        UPDATE read_model.capital_account_entries SET reversed_by = 7003
                         WHERE commitment_id = ? AND position = 7002
                        """)
                .param(commitment)
                .update();
        String path = "/api/lp/" + partner + "/fund/" + fund + "/performance/explain?figure=paidIn";
        JsonNode now = GATEWAY.get(path, WORLD.staff("auditor")).json();
        assertThat(now.path("totals").path("paidIn").asLong()).isEqualTo(11_000);
        String then = ReadModel.KNOWN.plusDays(7_002).plusHours(1).toString();
        JsonNode before = GATEWAY.get(path + "&asKnownAt=" + then, WORLD.staff("auditor")).json();
        assertThat(before.path("totals").path("paidIn").asLong()).isEqualTo(10_000);
    }

    @Test
    void a_fund_is_explained_to_staff_with_the_lines_of_each_event_added_up() {
        String path = "/api/funds/" + FUND + "/performance/explain?figure=paidIn";
        JsonNode fund = GATEWAY.get(path, WORLD.staff("auditor")).json();
        assertThat(fund.path("value").asLong()).isEqualTo(94_000);
        assertThat(fund.path("inputs").path("items")).hasSize(3);
        assertThat(fund.path("inputs").path("items").path(0).path("commitmentId").isNull())
                .isTrue();
        assertThat(GATEWAY.get(path, WORLD.partner(PARTNER)).status()).isEqualTo(403);
    }

    @Test
    void a_figure_that_there_is_not_and_a_total_that_there_is_twice_are_refused_by_name() {
        assertThat(field("/api/lp/summary/explain", PARTNER)).isEqualTo("figure");
        assertThat(field("/api/lp/summary/explain?figure=x", PARTNER)).isEqualTo("figure");
        String nav = "/api/lp/summary/explain?figure=totalNav";
        assertThat(field(nav, WORLD.alpha)).isEqualTo("currency");
        assertThat(field(nav + "&standsAsOf=x", PARTNER)).isEqualTo("standsAsOf");
        assertThat(field(nav + "&limit=0", PARTNER)).isEqualTo("limit");
    }

    @Test
    void books_that_start_with_an_opening_balance_explain_amounts_and_say_why_there_is_no_rate() {
        String path = "/api/lp/summary/explain?currency=USD&figure=";
        JsonNode irr = GATEWAY.get(path + "irr", WORLD.partner(WORLD.alpha)).json();
        assertThat(irr.path("value").isNull()).isTrue();
        assertThat(irr.path("reason").asString()).isEqualTo("UNDATED_HISTORY");
        assertThat(irr.path("inputs").path("items")).isEmpty();
    }

    private static String field(String path, UUID partner) {
        var answer = GATEWAY.get(path, WORLD.partner(partner));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.json().path("field").asString();
    }

    private static JsonNode total() {
        return GATEWAY.get("/api/lp/summary?asOf=2030-01-01", WORLD.partner(PARTNER))
                .json()
                .path("totals")
                .path(0);
    }

    /** All inputs, page by page, two at a time. */
    private static Explained explained(String path, String figure, String query) {
        List<JsonNode> inputs = new ArrayList<>();
        String asked = path + "?limit=2&figure=" + figure + query;
        JsonNode head = page(asked);
        JsonNode page = head;
        while (true) {
            page.path("inputs").path("items").forEach(inputs::add);
            if (!page.path("inputs").path("hasMore").asBoolean()) {
                break;
            }
            page = page(asked + "&cursor=" + page.path("inputs").path("nextCursor").asString());
        }
        assertThat(inputs).hasSize(head.path("inputCount").asInt());
        assertThat(new HashSet<>(inputs)).hasSameSizeAs(inputs);
        return new Explained(head, inputs);
    }

    private static JsonNode page(String path) {
        var answer = GATEWAY.get(path, WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private record Explained(JsonNode head, List<JsonNode> inputs) {

        long sum(String part) {
            Map<String, Long> sums = new HashMap<>();
            inputs.forEach(
                    input ->
                            sums.merge(
                                    input.path("part").asString(),
                                    input.path("amountCents").asLong(),
                                    Math::addExact));
            return sums.getOrDefault(part, 0L);
        }

        double solved() {
            Flows flows = new Flows();
            inputs.forEach(
                    input ->
                            flows.add(
                                    LocalDate.parse(input.path("date").asString()),
                                    input.path("amountCents").asLong()));
            XirrSolver solver = new XirrSolver();
            assertThat(solver.solve(flows.days(), flows.amounts(), flows.size())).isTrue();
            return solver.rate();
        }
    }
}
