package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PerformancePagesTest {

    private static final LocalDate MADE = LocalDate.of(2021, 1, 4);
    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "Shown Earnings");
    private static final UUID OLD = WORLD.reads.fund(MANAGER, "Shown Old", "USD");
    private static final UUID YOUNG = WORLD.reads.fund(MANAGER, "Shown Young", "EUR");

    static {
        books(OLD, "USD", 30_000)
                .paidIn(MADE, 50_000)
                .marked(MADE.plusYears(1), 55_000)
                .marked(MADE.plusYears(2), 66_550);
        books(YOUNG, "EUR", 31_000).paidIn(MADE, 10_000).marked(MADE.plusDays(100), 10_500);
    }

    private static DatedBooks books(UUID fund, String currency, long position) {
        UUID commitment = WORLD.reads.commitment(PARTNER, fund, currency);
        return DatedBooks.of(WORLD.reads, commitment, position, MADE, 100_000);
    }

    @Test
    void a_partner_sees_its_rate_and_under_a_year_its_return_over_the_period_only() {
        String page = page("?asOf=2030-01-01");
        assertThat(page)
                .contains("Net IRR")
                .contains("Net return")
                .contains("over 100 days, not annualised")
                .contains("5.0\u00a0%");
        assertThat(page("/funds/" + OLD)).contains("15.4\u00a0%").contains("Gross IRR");
    }

    @Test
    void every_figure_leads_to_what_it_is_made_of() {
        String why = "/funds/" + OLD + "/explain?figure=";
        assertThat(page("/funds/" + OLD)).contains(why + "tvpi").contains(why + "irr");
        assertThat(page(why + "tvpi"))
                .contains("TVPI: where it comes from")
                .contains("(Distributions + net asset value) / paid-in.")
                .contains("1.331000")
                .contains("the-administrator")
                .contains("ValuationMarked.v1")
                .contains("As of <strong>today</strong>");
        assertThat(page("/explain?figure=totalNav&currency=USD&asOf=2030-01-01"))
                .contains("Shown Old")
                .contains("665.50");
        assertThat(page(why + "irr&asOf=2021-06-30")).contains("No valuation is given");
    }

    @Test
    void the_performance_page_draws_multiples_and_rates_each_on_its_own_and_says_what_they_show() {
        assertThat(page("/performance?asOf=2030-01-01"))
                .contains("Worth 1.33× of what was paid in")
                .contains("The net IRR since inception is 15.4")
                .contains("\"kind\":\"rates\"")
                .contains("\"kind\":\"multiples\"")
                .contains("Show as a table");
        UUID nobody = WORLD.reads.partner(MANAGER, null, "Without Earnings");
        assertThat(
                        GATEWAY.browser(WORLD.partner(nobody))
                                .get("/partners/" + nobody + "/performance")
                                .body())
                .contains("Nothing to measure yet");
    }

    @Test
    void staff_see_a_funds_performance_and_an_auditor_goes_on_to_the_events() {
        var auditor = GATEWAY.browser(WORLD.staff("auditor"));
        assertThat(auditor.get("/funds/" + OLD + "/performance").body())
                .contains("Shown Old")
                .contains("Performance");
        assertThat(auditor.get("/funds/" + OLD + "/explain?figure=paidIn").body())
                .contains("<a href=\"/audit/30002\">30,002</a>");
        assertThat(auditor.get("/funds/" + OLD + "/explain?figure=nothing").statusCode())
                .isEqualTo(400);
    }

    private static String page(String path) {
        var answer = GATEWAY.browser(WORLD.partner(PARTNER)).get("/partners/" + PARTNER + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
