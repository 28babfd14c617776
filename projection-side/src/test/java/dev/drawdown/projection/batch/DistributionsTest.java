package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.changed;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.declared;
import static dev.drawdown.projection.fixture.Deeds.distributed;
import static dev.drawdown.projection.fixture.Deeds.expired;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.paidOut;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.DistributionType;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistributionsTest {

    private static final LocalDate MADE = LocalDate.of(2020, 1, 15);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    private static ProjectionFixture projection;
    private static int funds;
    private String fund;
    private ShownNotices shown;

    @BeforeAll
    static void start() {
        projection = ProjectionFixture.start();
    }

    @AfterAll
    static void stop() {
        projection.close();
    }

    @BeforeEach
    void a_fund_and_two_partners() {
        fund = "fund " + ++funds;
        shown = new ShownNotices(projection.reader(), fund);
        projection.happens(opened(fund), MADE);
        projection.happens(committed(fund, "anna", 1, 1_000), MADE);
        projection.happens(committed(fund, "ben", 2, 3_000), MADE);
    }

    @Test
    void a_distribution_moves_nothing_until_it_is_paid_and_counts_at_its_payment_date() {
        RecordedEvent declared = declare();
        assertThat(shown.figures("anna", LATER))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(shown.activities("anna"))
                .containsExactly(
                        "distribution realized_gain -70 paid 0 pending 2025-06-30 null",
                        "return_of_capital return_of_capital -20 paid 0 pending 2025-06-30 null",
                        "return_of_capital returned_excess -5 paid 0 pending 2025-06-30 null");

        RecordedEvent paid = projection.happens(distributed(fund, 1, LATER.plusDays(3), 1), LATER);
        assertThat(shown.account("anna", LATER))
                .containsEntry("distributed_capital_cents", 90L)
                .containsEntry("recallable_cents", 20L)
                .containsEntry("contributed_capital_cents", -5L)
                .containsEntry("unfunded_commitment_cents", 1_025L);
        assertThat(shown.activities("anna"))
                .allMatch(row -> row.endsWith("completed 2025-06-30 2025-07-03"));
        assertThat(shown.distribution()).isEqualTo("295 less 9 partially_paid");

        projection.happens(distributed(fund, 1, LATER, 2), LATER);
        assertThat(shown.distribution()).isEqualTo("295 less 9 completed");
        projection.happens(reversed(fund, paid), LATER);
        assertThat(shown.distribution()).isEqualTo("295 less 9 partially_paid");
        assertThat(shown.account("anna", LATER)).containsEntry("distributed_capital_cents", 0L);
        assertThat(declared.name()).isEqualTo("DistributionDeclared.v1");
    }

    @Test
    void returned_fees_are_paid_out_and_those_called_in_excess_cut_what_was_paid_in() {
        var lines = List.of(paidOut(1, 0, 10L, 20L, 5L, 7L));
        var types =
                List.of(
                        DistributionType.RETURN_OF_MANAGEMENT_FEES,
                        DistributionType.RETURN_OF_PARTNERSHIP_EXPENSES,
                        DistributionType.RETURNED_EXCESS_FEES,
                        DistributionType.CLAWBACK);
        projection.happens(declared(fund, 1, LATER, types, lines), LATER);
        projection.happens(distributed(fund, 1, LATER, 1), LATER);
        assertThat(shown.account("anna", LATER))
                .containsEntry("distributed_capital_cents", 37L)
                .containsEntry("recallable_cents", 0L)
                .containsEntry("contributed_capital_cents", -5L)
                .containsEntry("unfunded_commitment_cents", 1_005L);
        assertThat(shown.activities("anna"))
                .extracting(row -> row.split(" paid ", -1)[0])
                .containsExactlyInAnyOrder(
                        "return_of_capital return_of_management_fees -10",
                        "return_of_capital return_of_partnership_expenses -20",
                        "return_of_capital returned_excess_fees -5",
                        "distribution clawback -7");
    }

    @Test
    void ilpas_sample_of_table_a_2_gives_eighteen_and_a_half_million_unfunded() {
        projection.happens(opened("ilpa"), MADE);
        projection.happens(committed("ilpa", "lp 5", 1, 50_000_000_00L), MADE);
        projection.happens(
                called("ilpa", 1, DUE, List.of(owed(1, 34_000_000_00L, 1_000_000_00L, 0L))), DUE);
        projection.happens(received("ilpa", 1, 1, 35_000_000_00L, DUE), DUE);
        projection.happens(
                declared(
                        "ilpa",
                        1,
                        LATER,
                        List.of(paidOut(1, 0, 15_000_000_00L, 4_000_000_00L, 0L, 0L))),
                LATER);
        projection.happens(distributed("ilpa", 1, LATER, 1), LATER);
        projection.happens(
                changed("ilpa", "lp 5", CommitmentKind.UNFUNDED_ADJUSTMENT, -500_000_00L), LATER);

        assertThat(shown.account("ilpa", "lp 5", LATER))
                .containsEntry("commitment_cents", 50_000_000_00L)
                .containsEntry("contributed_capital_cents", 35_000_000_00L)
                .containsEntry("distributed_capital_cents", 19_000_000_00L)
                .containsEntry("unfunded_commitment_cents", 18_500_000_00L);
    }

    @Test
    void what_was_not_called_again_in_time_is_unfunded_and_recallable_no_more_from_that_day() {
        declare();
        projection.happens(distributed(fund, 1, LATER, 1), LATER);
        LocalDate day = LATER.plusYears(1);
        RecordedEvent expired = projection.happens(expired(fund, day, 1, 20), day);

        assertThat(shown.account("anna", day.minusDays(1)))
                .containsEntry("recallable_cents", 20L)
                .containsEntry("unfunded_commitment_cents", 1_025L);
        assertThat(shown.account("anna", day))
                .containsEntry("recallable_cents", 0L)
                .containsEntry("unfunded_commitment_cents", 1_005L)
                .containsEntry("distributed_capital_cents", 90L)
                .containsEntry("contributed_capital_cents", -5L);
        projection.happens(reversed(fund, expired), day);
        assertThat(shown.account("anna", day))
                .containsEntry("recallable_cents", 20L)
                .containsEntry("unfunded_commitment_cents", 1_025L);
    }

    @Test
    void between_marks_the_value_moves_with_the_money_and_says_that_it_is_estimated() {
        projection.happens(marked(fund, MADE, null, line(fund, "anna", 500)), MADE);
        issue();
        assertThat(shown.account("anna", DUE))
                .containsEntry("current_nav_cents", 500L)
                .containsEntry("nav_estimated", false);
        projection.happens(received(fund, 1, 1, 160, DUE), DUE);
        declare();
        projection.happens(distributed(fund, 1, LATER, 1), LATER);

        assertThat(shown.account("anna", DUE))
                .containsEntry("current_nav_cents", 660L)
                .containsEntry("nav_estimated", true);
        assertThat(shown.account("anna", LATER))
                .containsEntry("current_nav_cents", 565L)
                .containsEntry("nav_as_of_date", java.sql.Date.valueOf(MADE))
                .containsEntry("stands_as_of", java.sql.Date.valueOf(MADE));
        projection.happens(marked(fund, LATER, null, line(fund, "anna", 600)), LATER);
        assertThat(shown.account("anna", LATER))
                .containsEntry("current_nav_cents", 600L)
                .containsEntry("nav_estimated", false);
    }

    @Test
    void an_opening_balance_is_absolute_and_what_is_due_later_adds_to_it() {
        issue();
        projection.happens(reported(fund, "anna", DUE, 400, 0, 600, null), DUE);
        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 400 paid-in 400 unfunded 600 receivable 0");

        projection.happens(called(fund, 2, LATER, List.of(owed(1, 40L, 0L, 2L))), LATER);
        projection.happens(received(fund, 2, 1, 21, LATER), LATER);
        assertThat(shown.figures("anna", LATER))
                .isEqualTo("called 442 paid-in 421 unfunded 580 receivable 21");
    }

    private RecordedEvent issue() {
        return projection.happens(
                called(fund, 1, DUE, List.of(owed(1, 100L, 50L, 10L), owed(2, 300L, 150L, 30L))),
                DUE);
    }

    private RecordedEvent declare() {
        return projection.happens(
                declared(
                        fund,
                        1,
                        LATER,
                        List.of(paidOut(1, 9, 70L, 20L, 0L, 5L), paidOut(2, 0, 0L, 0L, 200L, 0L))),
                LATER);
    }
}
