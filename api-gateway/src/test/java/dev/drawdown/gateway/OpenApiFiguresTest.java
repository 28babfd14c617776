package dev.drawdown.gateway;

import static dev.drawdown.gateway.OpenApiDocument.DOCUMENT;
import static dev.drawdown.gateway.OpenApiDocument.check;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.figures.Missing;
import java.util.Arrays;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiFiguresTest {

    @Test
    void every_reason_why_a_figure_is_missing_stands_in_the_document() {
        assertThat(
                        DOCUMENT.at("/components/schemas/Missing/enum")
                                .valueStream()
                                .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Missing.values()).map(Enum::name).toList());
    }

    @Test
    void every_answer_about_figures_is_as_the_document_says() {
        SoftAssertions all = new SoftAssertions();
        String partner = WORLD.partner(WORLD.alpha);
        String staff = WORLD.staff("auditor");
        String one = WORLD.one.toString();
        String earned = "/api/lp/fund/{fundId}/performance";
        check(all, earned, earned.replace("{fundId}", one), partner);
        check(all, earned, earned.replace("{fundId}", one) + "?recallables=x", partner);
        String why = "/explain?figure=";
        check(all, earned + "/explain", earned.replace("{fundId}", one) + why + "irr", partner);
        String total = "/api/lp/summary";
        check(all, total + "/explain", total + why + "totalNav&currency=USD", partner);
        check(all, total + "/explain", total + why + "totalNav", partner);
        String history = "/api/lp/performance/history";
        check(all, history, history, partner);
        check(all, history, history + "?granularity=hourly", partner);
        String fund = "/api/funds/{fundId}/performance";
        check(all, fund, fund.replace("{fundId}", one), staff);
        check(all, fund + "/explain", fund.replace("{fundId}", one) + why + "dpi", staff);
        check(all, "/api/performance", "/api/performance?by=strategy", staff);
        all.assertAll();
    }
}
