package dev.drawdown.gateway;

import static dev.drawdown.gateway.OpenApiDocument.check;
import static dev.drawdown.gateway.Shared.WORLD;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class OpenApiFiguresTest {

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
        String index = "/api/lp/performance/benchmark";
        check(all, index, index + "?fundId=" + one, partner);
        check(all, index, index, partner);
        String fund = "/api/funds/{fundId}/performance";
        check(all, fund, fund.replace("{fundId}", one), staff);
        check(all, fund + "/explain", fund.replace("{fundId}", one) + why + "dpi", staff);
        check(all, "/api/performance", "/api/performance?by=strategy", staff);
        all.assertAll();
    }
}
