package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.changed;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.onboarded;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.CommitmentKind;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionOfMoneyTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final LocalDate MADE = LocalDate.of(2020, 1, 15);

    private ProjectionFixture projection;
    private ShownMoney shown;

    @BeforeEach
    void a_fund_and_a_partner() {
        projection = ProjectionFixture.start();
        shown = new ShownMoney(projection.reader());
        projection.happens(onboarded("anna"), MADE);
        projection.happens(opened("fund"), MADE);
        projection.happens(committed("fund", "anna", 100_00), MADE);
    }

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void a_commitment_alone_stands_as_of_its_own_date_and_is_unfunded_as_a_whole() {
        assertThat(shown.account(MADE))
                .containsEntry("commitment_cents", 100_00L)
                .containsEntry("unfunded_commitment_cents", 100_00L)
                .containsEntry("contributed_capital_cents", 0L)
                .containsEntry("current_nav_cents", null)
                .containsEntry("nav_as_of_date", null)
                .containsEntry("stands_as_of", MADE.toString());
        assertThat(shown.dashboard())
                .containsExactly("2020-01-15 1 fund 10000 0 0 0 nav 0 unfunded 10000 valued null");
    }

    @Test
    void an_opening_balance_is_absolute_from_its_date_and_moves_the_totals_to_it() {
        projection.happens(reported("fund", "anna", MARCH, 60_00, 20_00, 45_00, 70_00L), MARCH);

        assertThat(shown.account(MARCH))
                .containsEntry("commitment_cents", 100_00L)
                .containsEntry("called_cents", 60_00L)
                .containsEntry("contributed_capital_cents", 60_00L)
                .containsEntry("distributed_capital_cents", 20_00L)
                .containsEntry("unfunded_commitment_cents", 45_00L)
                .containsEntry("current_nav_cents", 70_00L)
                .containsEntry("nav_as_of_date", MARCH.toString());
        assertThat(shown.account(MARCH.minusDays(1))).containsEntry("called_cents", 0L);
        assertThat(shown.dashboard())
                .containsExactly(
                        "2025-03-31 1 fund 10000 6000 6000 2000 nav 7000 unfunded 4500 valued"
                                + " 2025-03-31");
        assertThat(shown.fundTotals())
                .isEqualTo("1 lp 10000 6000 6000 2000 nav 7000 unfunded 4500 valued 2025-03-31");
    }

    @Test
    void a_later_report_supersedes_from_its_date_and_an_earlier_one_stays_answerable() {
        projection.happens(reported("fund", "anna", JUNE, 70_00, 30_00, 30_00, 80_00L), JUNE);
        projection.happens(reported("fund", "anna", MARCH, 60_00, 20_00, 40_00, null), MARCH);

        assertThat(shown.account(JUNE)).containsEntry("called_cents", 70_00L);
        assertThat(shown.account(JUNE.minusDays(1)))
                .containsEntry("called_cents", 60_00L)
                .containsEntry("current_nav_cents", null);
        assertThat(shown.dashboard()).singleElement().asString().startsWith("2025-06-30");
    }

    @Test
    void a_report_for_the_same_date_supersedes_and_what_was_known_before_can_still_be_asked() {
        projection.happens(reported("fund", "anna", MARCH, 60_00, 20_00, 40_00, 50_00L), MARCH);
        OffsetDateTime then = shown.lastKnown();
        projection.happens(reported("fund", "anna", MARCH, 61_00, 20_00, 39_00, 51_00L), MARCH);

        assertThat(shown.account(MARCH)).containsEntry("called_cents", 61_00L);
        assertThat(shown.accountAsKnownAt(MARCH, then)).containsEntry("called_cents", 60_00L);
        assertThat(shown.accountAsKnownAt(MARCH, then.minusSeconds(1)))
                .containsEntry("called_cents", 0L);
    }

    @Test
    void amounts_that_move_again_on_a_date_are_added_to_what_stands_and_a_mark_of_it_stays() {
        RecordedEvent first =
                projection.happens(changed("fund", "anna", CommitmentKind.INCREASE, 10_00), MARCH);
        projection.happens(changed("fund", "anna", CommitmentKind.INCREASE, 20_00), MARCH);
        assertThat(shown.account(MARCH)).containsEntry("commitment_cents", 130_00L);

        projection.happens(marked("fund", MARCH, null, line("fund", "anna", 80_00)), MARCH);
        projection.happens(changed("fund", "anna", CommitmentKind.INCREASE, 30_00), MARCH);
        projection.happens(reversed("fund", first), MARCH);
        assertThat(shown.account(MARCH))
                .containsEntry("commitment_cents", 150_00L)
                .containsEntry("unfunded_commitment_cents", 150_00L)
                .containsEntry("current_nav_cents", 80_00L);
    }

    @Test
    void a_back_dated_change_adds_versions_and_overwrites_none() {
        projection.happens(marked("fund", JUNE, null, line("fund", "anna", 80_00)), JUNE);
        OffsetDateTime then = shown.lastKnown();
        projection.happens(changed("fund", "anna", CommitmentKind.INCREASE, 50_00), MARCH);

        assertThat(shown.account(JUNE))
                .containsEntry("commitment_cents", 150_00L)
                .containsEntry("unfunded_commitment_cents", 150_00L)
                .containsEntry("current_nav_cents", 80_00L);
        assertThat(shown.accountAsKnownAt(JUNE, then)).containsEntry("commitment_cents", 100_00L);
        assertThat(shown.accountAsKnownAt(MARCH, then))
                .containsEntry("stands_as_of", MADE.toString());
        assertThat(shown.fundAt(JUNE))
                .containsEntry("committed_capital_cents", 150_00L)
                .containsEntry("net_nav_cents", 80_00L)
                .containsEntry("marked", true);
        assertThat(shown.fundAt(MARCH))
                .containsEntry("committed_capital_cents", 150_00L)
                .containsEntry("net_nav_cents", null)
                .containsEntry("marked", false);
    }

    @Test
    void a_mark_wins_over_the_opening_balance_of_its_date_whichever_came_first() {
        projection.happens(marked("fund", MARCH, null, line("fund", "anna", -5_00)), MARCH);
        projection.happens(reported("fund", "anna", MARCH, 60_00, -20_00, 40_00, 70_00L), MARCH);

        assertThat(shown.account(MARCH))
                .containsEntry("current_nav_cents", -5_00L)
                .containsEntry("distributed_capital_cents", -20_00L);
    }

    @Test
    void an_opening_balance_without_a_value_leaves_none_until_a_later_mark() {
        projection.happens(marked("fund", MARCH, null, line("fund", "anna", 50_00)), MARCH);
        projection.happens(reported("fund", "anna", JUNE, 60_00, 0, 40_00, null), JUNE);

        assertThat(shown.account(JUNE)).containsEntry("current_nav_cents", null);
        assertThat(shown.dashboard()).singleElement().asString().endsWith("valued null");

        projection.happens(
                marked("fund", SEPTEMBER, 99_00L, line("fund", "anna", 90_00)), SEPTEMBER);
        assertThat(shown.account(SEPTEMBER)).containsEntry("current_nav_cents", 90_00L);
        assertThat(shown.fundAt(SEPTEMBER)).containsEntry("gross_nav_cents", 99_00L);
    }

    @Test
    void a_restated_commitment_leaves_the_reported_unfunded_amount_and_an_increase_moves_it() {
        projection.happens(reported("fund", "anna", MARCH, 60_00, 0, 45_00, null), MARCH);
        projection.happens(changed("fund", "anna", CommitmentKind.RESTATED, 10_00), JUNE);
        assertThat(shown.account(JUNE)).containsEntry("unfunded_commitment_cents", 45_00L);

        projection.happens(changed("fund", "anna", CommitmentKind.INCREASE, 5_00), SEPTEMBER);
        assertThat(shown.account(SEPTEMBER))
                .containsEntry("commitment_cents", 115_00L)
                .containsEntry("unfunded_commitment_cents", 50_00L);
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        "SELECT commitment_amount_cents FROM read_model.lp_fund_commitments_v1",
                                        Long.class))
                .isEqualTo(115_00L);
    }

    @Test
    void totals_are_struck_per_as_of_date_over_several_partners_and_funds() {
        projection.happens(committed("fund", "ben", 7_00), MADE);
        projection.happens(opened("other"), MADE);
        projection.happens(committed("other", "anna", 11_00), MADE);
        projection.happens(reported("fund", "anna", MARCH, 60_00, 20_00, 40_00, 70_00L), MARCH);

        assertThat(shown.dashboard())
                .containsExactly(
                        "2020-01-15 1 fund 1100 0 0 0 nav 0 unfunded 1100 valued null",
                        "2025-03-31 1 fund 10000 6000 6000 2000 nav 7000 unfunded 4000 valued"
                                + " 2025-03-31");
        assertThat(shown.fundTotals())
                .isEqualTo("2 lp 10700 6000 6000 2000 nav 7000 unfunded 4700 valued 2025-03-31");
    }
}
