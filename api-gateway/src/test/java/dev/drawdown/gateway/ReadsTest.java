package dev.drawdown.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadsTest {

    private static World world;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        world = new World();
        gateway = world.gateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        world.close();
    }

    @Test
    void a_partner_sees_its_totals_per_currency_and_date_and_a_line_per_fund() {
        var answer = gateway.get("/api/lp/summary", world.partner(world.alpha));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Drawdown-As-Of"))
                .isEqualTo("position=30; time=2026-01-02T03:04:05Z");
        JsonNode totals = answer.json().path("totals");
        assertThat(totals).hasSize(2);
        assertThat(totals.path(0).path("currency").asString()).isEqualTo("EUR");
        JsonNode usd = totals.path(1);
        assertThat(usd.path("totalCalledCents").asLong()).isEqualTo(900);
        assertThat(usd.path("tvpi").decimalValue()).isEqualByComparingTo("1.166667");
        assertThat(usd.path("dpi").toString()).isEqualTo("0.388889");
        assertThat(usd.path("irr").isNull()).isTrue();
        assertThat(usd.path("irrReason").asString()).isEqualTo("UNDATED_HISTORY");
        assertThat(answer.json().path("funds")).hasSize(2);
    }
}
