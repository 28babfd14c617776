package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NoticesTest {

    @Test
    void a_partner_sees_its_own_line_of_a_call_with_its_parts_and_nobody_elses() {
        var answer = GATEWAY.get("/api/lp/capital-calls/" + WORLD.call, WORLD.partner(WORLD.beta));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Drawdown-As-Of")).startsWith("position=30");
        JsonNode call = answer.json();
        assertThat(call.path("totalCents").asLong()).isEqualTo(110);
        assertThat(call.path("paidCents").asLong()).isEqualTo(60);
        assertThat(call.path("outstandingCents").asLong()).isEqualTo(50);
        assertThat(call.path("status").asString()).isEqualTo("partially_paid");
        assertThat(call.path("dueDate").asString()).isEqualTo("2026-03-31");
        assertThat(call.path("fundName").asString()).isEqualTo("Fund One");
        assertThat(call.path("parts").findValuesAsString("amountCents"))
                .containsExactly("100", "10");
        JsonNode fee = call.at("/parts/1");
        assertThat(fee.path("type").asString()).isEqualTo("management_fees");
        assertThat(fee.path("reducesUnfunded").asBoolean()).isFalse();
        assertThat(fee.path("throughFund").asBoolean()).isFalse();
        // neither the whole call nor another partner's line may show through
        assertThat(answer.body()).doesNotContain("900").doesNotContain("990").doesNotContain("880");
    }

    @Test
    void a_partner_sees_its_own_line_of_a_distribution() {
        JsonNode paid =
                GATEWAY.get(
                                "/api/lp/distributions/" + WORLD.distribution,
                                WORLD.partner(WORLD.alpha))
                        .json();
        assertThat(paid.path("grossCents").asLong()).isEqualTo(75);
        assertThat(paid.path("withheldCents").asLong()).isEqualTo(5);
        assertThat(paid.path("netCents").asLong()).isEqualTo(70);
        assertThat(paid.at("/parts/0/recallable").asBoolean()).isTrue();
        assertThat(paid.at("/parts/0/recallExpires").asString()).isEqualTo("2030-01-01");
        assertThat(paid.at("/parts/1/type").asString()).isEqualTo("dividend");
        assertThat(paid.at("/parts/1/recallExpires").isNull()).isTrue();
    }

    @Test
    void the_lists_come_in_pages_newest_first() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Paged Notices");
        UUID fund = WORLD.reads.fund(MANAGER, "N", "USD");
        UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
        for (int i = 1; i <= 5; i++) {
            LocalDate due = LocalDate.of(2024, 1, 1 + i / 2);
            UUID call = WORLD.notices.call(fund, i, due, "pending");
            WORLD.notices.callLine(call, commitment, List.of(1L, 1L), 0, "pending");
            UUID distribution = WORLD.notices.distribution(fund, i, due);
            WORLD.notices.distributionLine(distribution, commitment, List.of(1L, 1L), 0);
        }
        for (String list : List.of("capital-calls", "distributions")) {
            List<String> dates = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            String query = "?limit=2";
            for (int page = 0; page < 3; page++) {
                JsonNode answer =
                        GATEWAY.get("/api/lp/" + list + query, WORLD.partner(partner)).json();
                ids.addAll(answer.path("items").findValuesAsString("id"));
                answer.path("items")
                        .forEach(
                                notice ->
                                        dates.add(
                                                notice.path("dueDate")
                                                        .asString(
                                                                notice.path("paymentDate")
                                                                        .asString(""))));
                assertThat(answer.path("hasMore").asBoolean()).isEqualTo(page < 2);
                query = "?limit=2&cursor=" + answer.path("nextCursor").asString("");
            }
            assertThat(ids).hasSize(5).doesNotHaveDuplicates();
            assertThat(dates)
                    .containsExactly(
                            "2024-01-03", "2024-01-03", "2024-01-02", "2024-01-02", "2024-01-01");
        }
    }

    @Test
    void a_notice_of_somebody_else_is_not_there() {
        assertThat(
                        GATEWAY.get(
                                        "/api/lp/distributions/" + WORLD.distribution,
                                        WORLD.partner(WORLD.beta))
                                .code())
                .isEqualTo("DISTRIBUTION_NOT_FOUND");
        assertThat(
                        GATEWAY.get(
                                        "/api/lp/capital-calls/" + WORLD.foreignCall,
                                        WORLD.partner(WORLD.alpha))
                                .code())
                .isEqualTo("CALL_NOT_FOUND");
        assertThat(GATEWAY.get("/api/lp/capital-calls/x", WORLD.partner(WORLD.alpha)).status())
                .isEqualTo(400);
    }
}
