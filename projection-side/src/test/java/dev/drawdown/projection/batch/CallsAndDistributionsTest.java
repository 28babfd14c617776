package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.call;
import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.changed;
import static dev.drawdown.projection.fixture.Deeds.commitment;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.declared;
import static dev.drawdown.projection.fixture.Deeds.distributed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.paidOut;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsAndDistributionsTest {

    private static final LocalDate MADE = LocalDate.of(2020, 1, 15);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    private static ProjectionFixture projection;
    private static int funds;
    private String fund;

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
        projection.happens(opened(fund), MADE);
        projection.happens(committed(fund, "anna", 1, 1_000), MADE);
        projection.happens(committed(fund, "ben", 2, 3_000), MADE);
    }

    @Test
    void a_call_is_demanded_at_its_due_date_and_receivable_until_it_is_paid() {
        issue();

        assertThat(figures("anna", DUE.minusDays(1)))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(figures("anna", DUE))
                .isEqualTo("called 160 paid-in 0 unfunded 1000 receivable 160");
        assertThat(activities("anna"))
                .containsExactly(
                        "capital_call investments 100 paid 0 pending 2025-03-31 null",
                        "capital_call partnership_expenses 10 paid 0 pending 2025-03-31 null",
                        "management_fee management_fees 50 paid 0 pending 2025-03-31 null");
        assertThat(owes("anna")).isEqualTo("160 paid 0 outstanding 160 pending");
        assertThat(header()).isEqualTo("640 paid 0 pending");
    }

    @Test
    void a_payment_counts_at_the_due_date_whenever_it_arrives_and_what_is_inside_cuts_unfunded() {
        issue();
        projection.happens(received(fund, 1, 1, 160, DUE.minusDays(4)), DUE);

        assertThat(figures("anna", DUE))
                .isEqualTo("called 160 paid-in 160 unfunded 850 receivable 0");
        assertThat(figures("anna", DUE.minusDays(1)))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(activities("anna"))
                .allMatch(row -> row.endsWith("completed 2025-03-31 2025-03-27"));
        assertThat(owes("anna")).isEqualTo("160 paid 160 outstanding 0 completed");
        assertThat(header()).isEqualTo("640 paid 160 partially_paid");
    }

    @Test
    void partial_payments_are_spread_over_the_parts_and_end_at_the_parts_themselves() {
        issue();
        projection.happens(received(fund, 1, 1, 33, DUE), DUE);
        assertThat(activities("anna"))
                .containsExactly(
                        "capital_call investments 100 paid 21 pending 2025-03-31 null",
                        "capital_call partnership_expenses 10 paid 2 pending 2025-03-31 null",
                        "management_fee management_fees 50 paid 10 pending 2025-03-31 null");
        assertThat(figures("anna", DUE))
                .isEqualTo("called 160 paid-in 33 unfunded 969 receivable 127");

        projection.happens(received(fund, 1, 1, 60, LATER), DUE);
        projection.happens(received(fund, 1, 1, 67, LATER.plusDays(1)), DUE);
        assertThat(figures("anna", DUE))
                .isEqualTo("called 160 paid-in 160 unfunded 850 receivable 0");
        assertThat(activities("anna"))
                .allMatch(row -> row.endsWith("completed 2025-03-31 2025-07-01"));
    }

    @Test
    void an_earlier_part_payment_taken_back_leaves_the_later_one_as_if_it_had_been_the_only_one() {
        issue();
        RecordedEvent first = projection.happens(received(fund, 1, 1, 33, DUE), DUE);
        projection.happens(received(fund, 1, 1, 33, LATER), DUE);
        projection.happens(reversed(fund, first), DUE);

        assertThat(figures("anna", DUE))
                .isEqualTo("called 160 paid-in 33 unfunded 969 receivable 127");
        assertThat(owes("anna")).isEqualTo("160 paid 33 outstanding 127 partially_paid");
    }

    @Test
    void a_line_in_default_has_failed_until_it_is_cured_and_a_reversed_cure_is_a_default_again() {
        issue();
        projection.happens(new CallLineDefaulted(fund(fund), call(fund, 1), 1, LATER, 160), LATER);
        assertThat(owes("anna")).isEqualTo("160 paid 0 outstanding 160 defaulted");
        assertThat(activities("anna")).allMatch(row -> row.contains("failed"));

        RecordedEvent cured =
                projection.happens(new CallLineCured(fund(fund), call(fund, 1), 1, LATER), LATER);
        assertThat(owes("anna")).isEqualTo("160 paid 0 outstanding 160 pending");
        projection.happens(reversed(fund, cured), LATER);
        assertThat(owes("anna")).isEqualTo("160 paid 0 outstanding 160 defaulted");
    }

    @Test
    void a_reversed_call_is_demanded_no_more_and_says_so_in_the_timeline() {
        RecordedEvent call = issue();
        projection.happens(reversed(fund, call), DUE);

        assertThat(figures("anna", DUE)).isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(owes("anna")).isEqualTo("160 paid 0 outstanding 0 reversed");
        assertThat(header()).isEqualTo("640 paid 0 reversed");
        assertThat(activities("anna")).hasSize(3).allMatch(row -> row.contains("reversed"));
    }

    @Test
    void a_distribution_moves_nothing_until_it_is_paid_and_counts_at_its_payment_date() {
        RecordedEvent declared = declare();
        assertThat(figures("anna", LATER))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(activities("anna"))
                .containsExactly(
                        "distribution realized_gain -70 paid 0 pending 2025-06-30 null",
                        "return_of_capital return_of_capital -20 paid 0 pending 2025-06-30 null",
                        "return_of_capital returned_excess -5 paid 0 pending 2025-06-30 null");

        RecordedEvent paid = projection.happens(distributed(fund, 1, LATER.plusDays(3), 1), LATER);
        assertThat(account("anna", LATER))
                .containsEntry("distributed_capital_cents", 90L)
                .containsEntry("recallable_cents", 20L)
                .containsEntry("contributed_capital_cents", -5L)
                .containsEntry("unfunded_commitment_cents", 1_025L);
        assertThat(activities("anna"))
                .allMatch(row -> row.endsWith("completed 2025-06-30 2025-07-03"));
        assertThat(distribution()).isEqualTo("295 less 9 partially_paid");

        projection.happens(distributed(fund, 1, LATER, 2), LATER);
        assertThat(distribution()).isEqualTo("295 less 9 completed");
        projection.happens(reversed(fund, paid), LATER);
        assertThat(distribution()).isEqualTo("295 less 9 partially_paid");
        assertThat(account("anna", LATER)).containsEntry("distributed_capital_cents", 0L);
        assertThat(declared.name()).isEqualTo("DistributionDeclared.v1");
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

        assertThat(account("ilpa", "lp 5", LATER))
                .containsEntry("commitment_cents", 50_000_000_00L)
                .containsEntry("contributed_capital_cents", 35_000_000_00L)
                .containsEntry("distributed_capital_cents", 19_000_000_00L)
                .containsEntry("unfunded_commitment_cents", 18_500_000_00L);
    }

    @Test
    void between_marks_the_value_moves_with_the_money_and_says_that_it_is_estimated() {
        projection.happens(marked(fund, MADE, null, line(fund, "anna", 500)), MADE);
        issue();
        assertThat(account("anna", DUE))
                .containsEntry("current_nav_cents", 500L)
                .containsEntry("nav_estimated", false);
        projection.happens(received(fund, 1, 1, 160, DUE), DUE);
        declare();
        projection.happens(distributed(fund, 1, LATER, 1), LATER);

        assertThat(account("anna", DUE))
                .containsEntry("current_nav_cents", 660L)
                .containsEntry("nav_estimated", true);
        assertThat(account("anna", LATER))
                .containsEntry("current_nav_cents", 565L)
                .containsEntry("nav_as_of_date", java.sql.Date.valueOf(MADE))
                .containsEntry("stands_as_of", java.sql.Date.valueOf(MADE));
        projection.happens(marked(fund, LATER, null, line(fund, "anna", 600)), LATER);
        assertThat(account("anna", LATER))
                .containsEntry("current_nav_cents", 600L)
                .containsEntry("nav_estimated", false);
    }

    @Test
    void an_opening_balance_is_absolute_and_what_is_due_later_adds_to_it() {
        issue();
        projection.happens(reported(fund, "anna", DUE, 400, 0, 600, null), DUE);
        assertThat(figures("anna", DUE))
                .isEqualTo("called 400 paid-in 400 unfunded 600 receivable 0");

        projection.happens(called(fund, 2, LATER, List.of(owed(1, 40L, 0L, 2L))), LATER);
        projection.happens(received(fund, 2, 1, 21, LATER), LATER);
        assertThat(figures("anna", LATER))
                .isEqualTo("called 442 paid-in 421 unfunded 580 receivable 21");
    }

    @Test
    void a_line_of_a_commitment_that_nobody_made_parks_the_stream_and_no_other() {
        projection.happens(called(fund, 1, DUE, List.of(owed(9, 1L, 0L, 0L))), DUE);
        projection.happens(opened("other"), MADE);

        assertThat(
                        text(
                                "SELECT event_name FROM read_model.parked_streams_v1 WHERE stream = ?",
                                "fund-" + fund(fund)))
                .containsExactly("CapitalCallIssued.v1");
        assertThat(text("SELECT name FROM read_model.funds_v1 WHERE name = 'other'")).hasSize(1);
        assertThat(
                        text(
                                "SELECT id::text FROM read_model.capital_calls_v1 WHERE fund_id = ?",
                                fund(fund)))
                .isEmpty();
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

    private String figures(String partner, LocalDate asOf) {
        Map<String, Object> row = account(partner, asOf);
        return "called %s paid-in %s unfunded %s receivable %s"
                .formatted(
                        row.get("called_cents"),
                        row.get("contributed_capital_cents"),
                        row.get("unfunded_commitment_cents"),
                        row.get("receivable_cents"));
    }

    private Map<String, Object> account(String partner, LocalDate asOf) {
        return account(fund, partner, asOf);
    }

    private Map<String, Object> account(String fund, String partner, LocalDate asOf) {
        return projection
                .reader()
                .queryForMap(
                        """
                        SELECT * FROM read_model.lp_capital_accounts_v1
                        WHERE commitment_id = ? AND as_of_date <= ? AND known_to IS NULL
                        ORDER BY as_of_date DESC LIMIT 1
                        """,
                        commitment(fund, partner),
                        asOf);
    }

    private List<String> activities(String partner) {
        return text(
                """
                SELECT format('%s %s %s paid %s %s %s %s', type, ilpa_type, amount_cents, paid_cents, status,
                              activity_date, coalesce(payment_date::text, 'null'))
                FROM read_model.capital_activities_v1 WHERE commitment_id = ? ORDER BY 1
                """,
                commitment(fund, partner));
    }

    private String owes(String partner) {
        return text(
                        """
                        SELECT format('%s paid %s outstanding %s %s', total_cents, paid_cents, outstanding_cents, status)
                        FROM read_model.capital_call_lines_v1 WHERE commitment_id = ?
                        """,
                        commitment(fund, partner))
                .getFirst();
    }

    private String header() {
        return text(
                        "SELECT format('%s paid %s %s', total_cents, paid_cents, status) FROM read_model.capital_calls_v1 WHERE fund_id = ?",
                        fund(fund))
                .getFirst();
    }

    private String distribution() {
        return text(
                        "SELECT format('%s less %s %s', gross_cents, withheld_cents, status) FROM read_model.distributions_v1 WHERE fund_id = ?",
                        fund(fund))
                .getFirst();
    }

    private List<String> text(String sql, Object... parameters) {
        return projection.reader().queryForList(sql, String.class, parameters);
    }
}
