package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CalculatorTest {

    private static final String INSEAD =
            """
            {"currency":"USD","committedCents":4000000,
             "flows":[{"date":"2021-01-01","amountCents":-2500000},
                      {"date":"2022-01-01","amountCents":1500000,"recallable":true},
                      {"date":"2024-01-01","amountCents":7}],
             "nav":{"date":"2023-01-01","amountCents":2000000},
             "index":[{"date":"2023-01-01","level":130},{"date":"2020-12-31","level":100},
                      {"date":"2022-01-01","level":115.0}]%s}
            """;

    @Test
    void every_figure_comes_with_the_convention_and_the_version() {
        JsonNode figures = figures(INSEAD.formatted(""));
        assertThat(figures.path("calculation").asString()).isEqualTo("figures.v1");
        assertThat(figures.path("dayCount").asString()).isEqualTo("ACT/365");
        assertThat(figures.path("flowsAfterNav").asInt()).isEqualTo(1);
        assertThat(figures.path("days").asInt()).isEqualTo(730);
        assertThat(figures.path("paidInCents").asLong()).isEqualTo(2_500_000);
        assertThat(figures.path("distributedCents").asLong()).isEqualTo(1_500_000);
        assertThat(figures.path("dpi").asDouble()).isEqualTo(0.6);
        assertThat(figures.path("tvpi").asDouble()).isEqualTo(1.4);
        assertThat(figures.path("moic").asDouble()).isEqualTo(1.4);
        assertThat(figures.path("pic").asDouble()).isEqualTo(0.625);
        near(figures, "irr", 0.2434, 1e-4);
        near(figures, "ksPme", 1.1371, 1e-4);
        near(figures, "directAlpha", 0.0875, 1e-4);
        near(figures, "longNickels", 0.144, 1e-3);
        near(figures, "pmePlusLambda", 0.7372, 1e-4);
        assertThat(figures.path("longNickelsNavCents").asLong()).isEqualTo(1_554_348);
        assertThat(figures.path("irrs").size()).isEqualTo(1);
        assertThat(figures.path("irrAmbiguous").asBoolean()).isFalse();
        assertThat(figures.path("irrReason").isNull()).isTrue();
    }

    @Test
    void recallables_count_net_when_asked() {
        JsonNode figures = figures(INSEAD.formatted(",\"recallables\":\"net\""));
        assertThat(figures.path("recallables").asString()).isEqualTo("net");
        assertThat(figures.path("paidInCents").asLong()).isEqualTo(1_000_000);
        assertThat(figures.path("dpi").asDouble()).isEqualTo(0.0);
    }

    @Test
    void what_cannot_be_answered_is_null_with_its_reason() {
        JsonNode figures = figures("{\"flows\":[],\"currency\":\"JPY\"}");
        assertThat(figures.path("irr").isNull()).isTrue();
        assertThat(figures.path("irrReason").asString()).isEqualTo("NO_FLOWS");
        assertThat(figures.path("dpiReason").asString()).isEqualTo("NOTHING_PAID_IN");
        assertThat(figures.path("rvpiReason").asString()).isEqualTo("NO_VALUATION");
        assertThat(figures.path("picReason").asString()).isEqualTo("NO_COMMITMENT");
        assertThat(figures.path("ksPmeReason").asString()).isEqualTo("NO_INDEX");
        JsonNode lost =
                figures(
                        """
                        {"currency":"USD","flows":[{"date":"2021-01-01","amountCents":-5}],
                         "nav":{"date":"2022-01-01","amountCents":0}}
                        """);
        assertThat(lost.path("irr").asDouble()).isEqualTo(-1);
        assertThat(lost.path("periodReturn").asDouble()).isEqualTo(-1);
    }

    @Test
    void two_rates_are_both_named() {
        JsonNode figures =
                figures(
                        """
                        {"currency":"USD","flows":[{"date":"2020-01-01","amountCents":-100},
                        {"date":"2020-12-31","amountCents":230},{"date":"2021-12-31","amountCents":-132}]}
                        """);
        assertThat(figures.path("irrAmbiguous").asBoolean()).isTrue();
        assertThat(figures.path("irrs").get(0).asDouble()).isEqualTo(0.1, within(1e-12));
        assertThat(figures.path("irrs").get(1).asDouble()).isEqualTo(0.2, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"currency":"USD"}                                                        | flows
                    {"flows":[]}                                                              | currency
                    {"flows":[],"currency":"XXX"}                                             | currency
                    {"flows":[],"currency":"dollar"}                                          | currency
                    {"flows":{},"currency":"USD"}                                             | flows
                    {"flows":[5],"currency":"USD"}                                            | flows[0]
                    {"flows":[{"amountCents":1}],"currency":"USD"}                            | flows[0].date
                    {"flows":[{"date":"1899-12-31","amountCents":1}],"currency":"USD"}        | flows[0].date
                    {"flows":[{"date":"2026-02-30","amountCents":1}],"currency":"USD"}        | flows[0].date
                    {"flows":[{"date":"2026-02-28","amountCents":1.5}],"currency":"USD"}      | flows[0].amountCents
                    {"flows":[{"date":"2026-02-28","amountCents":1e300}],"currency":"USD"}    | flows[0].amountCents
                    {"flows":[{"date":"2026-02-28","amountCents":1e999999}],"currency":"USD"} | flows[0].amountCents
                    {"flows":[{"date":"2026-02-28","amountCents":900000000000001}],"currency":"USD"} | flows[0].amountCents
                    {"flows":[{"date":"2026-02-28","amountCents":-1,"recallable":true}],"currency":"USD"} | flows[0].recallable
                    {"flows":[],"currency":"USD","nav":{"date":"2026-01-01"}}                 | nav.amountCents
                    {"flows":[],"currency":"USD","index":[{"date":"2026-01-01","level":0}]}   | index[0].level
                    {"flows":[],"currency":"USD","index":[{"date":"2026-01-01","level":1},{"date":"2026-01-01","level":2}]} | index[1].date
                    {"flows":[],"currency":"USD","recallables":"both"}                        | recallables
                    {"flows":[],"currency":"USD","committed":5}                               | committed
                    """)
    void a_member_that_cannot_be_read_is_named(String body, String field) {
        var answer = post(body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void a_body_that_is_no_json_or_too_large_is_refused() {
        for (String body : List.of("{", "[1,2", "nonsense", "[]", "7", "null", "\"x\"")) {
            assertThat(post(body).code()).as(body).isEqualTo("VALIDATION_ERROR");
        }
        assertThat(post("[".repeat(100_000)).code()).isEqualTo("VALIDATION_ERROR");
        assertThat(post(" ".repeat(7 << 20)).code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(post(body(10_001, new Random(1))).json().path("field").asString())
                .isEqualTo("flows");
    }

    @Test
    void ten_thousand_flows_of_any_sign_and_the_largest_amounts_are_answered() {
        Random random = new Random(3);
        for (int round = 0; round < 3; round++) {
            var answer = post(body(10_000, random));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void invented_questions_are_answered_or_refused_and_never_fail() {
        Random random = new Random(20261128);
        for (int i = 0; i < 300; i++) {
            var answer = post(body(1 + random.nextInt(6), random));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    private static String body(int flows, Random random) {
        LocalDate first = LocalDate.of(1900, 1, 1);
        int span = random.nextBoolean() ? 109_000 : 40;
        long most = random.nextBoolean() ? 900_000_000_000_000L : 3;
        String list =
                IntStream.range(0, flows)
                        .mapToObj(
                                i ->
                                        "{\"date\":\"%s\",\"amountCents\":%d}"
                                                .formatted(
                                                        first.plusDays(random.nextInt(span)),
                                                        random.nextLong(-most, most + 1)))
                        .collect(Collectors.joining(","));
        String nav =
                random.nextBoolean()
                        ? ""
                        : ",\"nav\":{\"date\":\"%s\",\"amountCents\":%d}"
                                .formatted(
                                        first.plusDays(random.nextInt(span)),
                                        random.nextLong(-most, most + 1));
        return "{\"currency\":\"USD\",\"flows\":[%s]%s,".formatted(list, nav)
                + "\"index\":[{\"date\":\"1900-01-01\",\"level\":0.000001},"
                + "{\"date\":\"1900-01-20\",\"level\":1000000000000}]}";
    }

    private static void near(JsonNode figures, String name, double expected, double tolerance) {
        assertThat(figures.path(name).asDouble()).as(name).isEqualTo(expected, within(tolerance));
    }

    private static JsonNode figures(String body) {
        var answer = post(body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode schema = OpenApiTest.DOCUMENT.at("/components/schemas/Figures");
        assertThat(OpenApiTest.schema(schema).validate(answer.json())).isEmpty();
        return answer.json();
    }

    private static Gateway.Answer post(String body) {
        return GATEWAY.send(
                "POST",
                "/api/figures",
                WORLD.staff("auditor"),
                body,
                "Content-Type",
                "application/json");
    }
}
