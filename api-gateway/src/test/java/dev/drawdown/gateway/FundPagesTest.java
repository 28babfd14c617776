package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.login.LoggedInBrowser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The funds and their books, as staff read them in a browser. */
class FundPagesTest {

    private final LoggedInBrowser administrator = GATEWAY.browser(WORLD.staff("administrator"));
    private final LoggedInBrowser auditor = GATEWAY.browser(WORLD.staff("auditor"));

    @Test
    void the_funds_stand_with_their_figures_and_can_be_searched() {
        assertThat(administrator.get("/funds").body())
                .contains("Fund One", "Fund Two, \"quoted\"", "Open a fund")
                .doesNotContain("Foreign Fund");
        assertThat(administrator.get("/funds?q=ONE").body())
                .contains("Fund One")
                .doesNotContain("Fund Two");
        assertThat(administrator.get("/funds?q=%25").body())
                .contains("No fund is called like that");
    }

    @Test
    void a_manager_without_funds_is_told_what_will_be_here_and_offered_the_first_step() {
        var newcomer =
                GATEWAY.browser(
                        WORLD.identity.token(
                                "newcomer",
                                Map.of(
                                        "roles", List.of("administrator"),
                                        "manager_ids", List.of(new UUID(5, 5).toString()))));
        assertThat(newcomer.get("/funds").body()).contains("Open the first fund");
    }

    @Test
    void only_an_administrator_is_offered_to_record() {
        assertThat(administrator.get("/funds/" + WORLD.one).body()).contains("Record a call");
        assertThat(auditor.get("/funds/" + WORLD.one).body())
                .contains("Fund One", "Net asset value")
                .doesNotContain("Record a call");
    }

    @Test
    void the_books_are_shown_as_of_a_date_and_as_known_at_a_time() {
        String now = administrator.get("/funds/" + WORLD.one + "/partners").body();
        assertThat(now).contains("Alpha Pension Fund", "Beta Endowment", "9.00");
        assertThat(administrator.get("/funds/" + WORLD.one + "/partners?asOf=2026-04-01").body())
                .contains("7.00")
                .doesNotContain("9.00");
    }

    @Test
    void entries_stand_newest_first_with_the_valuations_among_them() {
        String entries = administrator.get("/funds/" + WORLD.one + "/entries").body();
        assertThat(entries).containsSubsequence("Distribution 1", "Call 1").contains("Valuation");
    }

    @Test
    void a_call_shows_every_line_and_how_far_it_is_paid() {
        String call = auditor.get("/funds/" + WORLD.one + "/calls/" + WORLD.call).body();
        assertThat(call)
                .contains(
                        "Call 1", "Alpha Pension Fund", "Beta Endowment", "Partially paid", "0.50")
                .doesNotContain("Record payments");
    }

    @Test
    void a_proposer_sees_why_it_cannot_be_approved_by_the_same_person() {
        String mine = administrator.get("/approvals/" + WORLD.proposal).body();
        assertThat(mine)
                .contains("You proposed this", "Withdraw")
                .doesNotContain("Approve exactly");
        String others =
                GATEWAY.browser(WORLD.staff("approver")).get("/approvals/" + WORLD.proposal).body();
        assertThat(others)
                .contains("Approve exactly these lines", "value=\"ab12\"", "Alpha Pension Fund")
                .contains("6.60", "3.30", "9.90");
    }
}
