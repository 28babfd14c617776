package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.ReadModel.Account;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerPagesTest {

    private static final String ALPHA = "/partners/" + WORLD.alpha;

    @Test
    void a_login_of_one_partner_goes_straight_to_it_and_its_places_are_the_partners_pages() {
        var browser = GATEWAY.browser(WORLD.partner(WORLD.alpha));
        assertThat(browser.get("/partners").headers().firstValue("Location")).contains(ALPHA);
        assertThat(browser.get(ALPHA).body())
                .contains("<a href=\"" + ALPHA + "/statement\"")
                .contains("<a href=\"" + ALPHA + "/timeline\"")
                .contains("<a href=\"" + ALPHA + "/notices\"")
                .doesNotContain("class=\"tabs\"")
                .doesNotContain("data-search");
    }

    @Test
    void a_login_of_several_partners_chooses_among_them_and_nobody_else() {
        var browser = GATEWAY.browser(WORLD.partner(WORLD.alpha, WORLD.beta));
        assertThat(browser.get("/partners").body())
                .contains("Alpha Pension Fund")
                .contains("Beta Endowment")
                .doesNotContain("Gamma Foundation");
        assertThat(browser.get(ALPHA).body()).contains("class=\"tabs\"");
    }

    @Test
    void staff_find_partners_by_part_of_a_name_and_by_reference() {
        assertThat(directory("pension")).contains("Alpha Pension Fund").doesNotContain("Beta E");
        assertThat(directory("b-7")).contains("Beta Endowment").doesNotContain("Alpha P");
        assertThat(directory("gamma")).contains("No partner is called that");
        assertThat(directory("100%25_")).contains("No partner is called that");
    }

    @Test
    void the_overview_shows_figures_funds_and_why_something_is_missing() {
        String page = alpha("");
        assertThat(page)
                .contains("<h1>Alpha Pension Fund</h1>")
                .contains("USD as of 30 Jun 2026")
                .contains("Fund Two, \"quoted\"")
                .contains("The books start with an opening balance: its flows have no dates")
                .contains(ALPHA + "/funds/" + WORLD.one);
    }

    @Test
    void every_page_keeps_the_moment_it_was_asked_for() {
        String page = alpha("/timeline?type=capital_call&asOf=2026-05-01");
        assertThat(page)
                .contains("As of <strong>1 May 2026</strong>")
                .contains("<input type=\"hidden\" name=\"type\" value=\"capital_call\">")
                .contains("<input type=\"hidden\" name=\"asOf\" value=\"2026-05-01\">");
        assertThat(alpha("?asOf=2026-05-01"))
                .contains(ALPHA + "/funds/" + WORLD.one + "?asOf=2026-05-01");
    }

    @Test
    void the_timeline_is_filtered_and_a_filter_that_cannot_be_is_named_beside_its_field() {
        assertThat(alpha("/timeline?type=management_fee&fundIds=&from=&to=&status="))
                .contains("Management fee</td>")
                .doesNotContain("Return of capital</td>");
        var wrong =
                GATEWAY.browser(WORLD.partner(WORLD.alpha))
                        .get(ALPHA + "/timeline?from=2026-06-01&to=2026-05-01");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body())
                .contains("value=\"2026-06-01\" aria-invalid=\"true\"")
                .contains("<span class=\"error\">from is not after to.</span>");
    }

    @Test
    void a_statement_rolls_value_and_commitment_forward() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Rolled Forward");
        UUID fund = WORLD.reads.fund(MANAGER, "Rolling", "USD");
        UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
        account(commitment, LocalDate.of(2025, 12, 31), 40_000, 10_000, 35_000);
        account(commitment, LocalDate.of(2026, 6, 30), 60_000, 30_000, 45_000);
        notReported(partner);
        String page = statement(partner, "?from=2026-01-01&asOf=2026-06-30");
        // 350 + 200 paid in - 200 distributed + 100 gained = 450
        assertThat(page).contains(">350.00", ">200.00", ">−200.00", ">100.00", ">450.00");
        assertThat(page)
                .contains("timeline?from=2026-01-01&amp;to=2026-06-30&amp;fundIds=" + fund)
                .contains("1 Jan 2026 to 30 Jun 2026");
        assertThat(statement(partner, "?from=2020-01-01&asOf=2020-12-31"))
                .contains("Nothing to state");
        assertThat(statement(partner, "?from=2026-07-01&asOf=2026-06-30"))
                .contains("The first day is after the last one.");
    }

    @Test
    void what_an_opening_balance_sums_up_is_nothing_that_happened_in_the_period() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Opened Midway");
        UUID fund = WORLD.reads.fund(MANAGER, "Opened", "USD");
        UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
        account(commitment, LocalDate.of(2026, 3, 31), 77_700, 33_300, 12_300);
        String page = statement(partner, "?from=2026-01-01&asOf=2026-06-30");
        assertThat(page)
                .contains("from its opening balance of 31 Mar 2026")
                .contains(">123.00")
                .doesNotContain(">777.00")
                .doesNotContain(">−333.00");
    }

    @Test
    void a_fund_shows_its_history_and_a_partner_without_it_is_told_so() {
        assertThat(alpha("/funds/" + WORLD.one))
                .contains("<h1>Fund One</h1>")
                .contains("data-chart-of=\"account\"")
                .contains("\"kind\":\"account\"");
        assertThat(alpha("/funds/" + WORLD.one + "?asOf=2000-01-01")).contains("Not committed yet");
    }

    @Test
    void a_notice_shows_what_lies_inside_and_outside_the_commitment() {
        assertThat(alpha("/calls/" + WORLD.call))
                .contains("Capital call 1")
                .contains("Inside the commitment")
                .contains("Outside the commitment")
                .contains("beside the fund");
        assertThat(alpha("/distributions/" + WORLD.distribution))
                .contains("until 1 Jan 2030")
                .contains("Tax withheld");
        assertThat(alpha("/notices")).contains("/calls/" + WORLD.call);
        assertThat(alpha("/notices?kind=distributions"))
                .contains("/distributions/" + WORLD.distribution);
    }

    @Test
    void an_erased_partner_and_one_without_anything_say_so() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Without Anything");
        assertThat(page(partner, "")).contains("No commitments yet");
        assertThat(page(partner, "/timeline")).contains("Nothing has happened yet");
        assertThat(page(partner, "/notices")).contains("No capital calls yet");
        UUID forgotten = WORLD.reads.partner(MANAGER, null, "Soon Forgotten");
        WORLD.reads
                .jdbc
                .sql(
                        """
                        UPDATE read_model.limited_partners SET legal_name = NULL, erased = true
                         WHERE id = ?
                        """)
                .param(forgotten)
                .update();
        assertThat(
                        GATEWAY.browser(WORLD.staff("auditor"))
                                .get("/partners/" + forgotten + "/timeline")
                                .body())
                .contains("Erased partner")
                .contains("were erased on request");
    }

    private static void account(
            UUID commitment, LocalDate date, long called, long distributed, long nav) {
        WORLD.reads.account(
                new Account(commitment, date, 100_000, called, distributed, nav, 14, null));
    }

    private static void notReported(UUID partner) {
        WORLD.reads
                .jdbc
                .sql("UPDATE read_model.lp_capital_accounts SET reported_on = NULL WHERE lp_id = ?")
                .param(partner)
                .update();
    }

    private static String directory(String words) {
        return GATEWAY.browser(WORLD.staff("administrator")).get("/partners?q=" + words).body();
    }

    private static String alpha(String path) {
        return page(WORLD.alpha, path);
    }

    private static String statement(UUID partner, String query) {
        return page(partner, "/statement" + query);
    }

    private static String page(UUID partner, String path) {
        return GATEWAY.browser(WORLD.partner(partner)).get("/partners/" + partner + path).body();
    }
}
