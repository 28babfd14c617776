package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.call;
import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsTest {

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
    void a_call_is_demanded_at_its_due_date_and_receivable_until_it_is_paid() {
        issue();

        assertThat(shown.figures("anna", DUE.minusDays(1)))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 160 paid-in 0 unfunded 1000 receivable 160");
        assertThat(shown.activities("anna"))
                .containsExactly(
                        "capital_call investments 100 paid 0 pending 2025-03-31 null",
                        "capital_call partnership_expenses 10 paid 0 pending 2025-03-31 null",
                        "management_fee management_fees 50 paid 0 pending 2025-03-31 null");
        assertThat(shown.owes("anna")).isEqualTo("160 paid 0 outstanding 160 pending");
        assertThat(shown.header()).isEqualTo("640 paid 0 pending");
    }

    @Test
    void a_payment_counts_at_the_due_date_whenever_it_arrives_and_what_is_inside_cuts_unfunded() {
        issue();
        projection.happens(received(fund, 1, 1, 160, DUE.minusDays(4)), DUE);

        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 160 paid-in 160 unfunded 850 receivable 0");
        assertThat(shown.figures("anna", DUE.minusDays(1)))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(shown.activities("anna"))
                .allMatch(row -> row.endsWith("completed 2025-03-31 2025-03-27"));
        assertThat(shown.owes("anna")).isEqualTo("160 paid 160 outstanding 0 completed");
        assertThat(shown.header()).isEqualTo("640 paid 160 partially_paid");
    }

    @Test
    void partial_payments_are_spread_over_the_parts_and_end_at_the_parts_themselves() {
        issue();
        projection.happens(received(fund, 1, 1, 33, DUE), DUE);
        assertThat(shown.activities("anna"))
                .containsExactly(
                        "capital_call investments 100 paid 21 pending 2025-03-31 null",
                        "capital_call partnership_expenses 10 paid 2 pending 2025-03-31 null",
                        "management_fee management_fees 50 paid 10 pending 2025-03-31 null");
        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 160 paid-in 33 unfunded 969 receivable 127");

        projection.happens(received(fund, 1, 1, 60, LATER), DUE);
        projection.happens(received(fund, 1, 1, 67, LATER.plusDays(1)), DUE);
        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 160 paid-in 160 unfunded 850 receivable 0");
        assertThat(shown.activities("anna"))
                .allMatch(row -> row.endsWith("completed 2025-03-31 2025-07-01"));
    }

    @Test
    void an_earlier_part_payment_taken_back_leaves_the_later_one_as_if_it_had_been_the_only_one() {
        issue();
        RecordedEvent first = projection.happens(received(fund, 1, 1, 33, DUE), DUE);
        projection.happens(received(fund, 1, 1, 33, LATER), DUE);
        projection.happens(reversed(fund, first), DUE);

        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 160 paid-in 33 unfunded 969 receivable 127");
        assertThat(shown.owes("anna")).isEqualTo("160 paid 33 outstanding 127 partially_paid");
    }

    @Test
    void a_line_in_default_has_failed_until_it_is_cured_and_a_reversed_cure_is_a_default_again() {
        issue();
        projection.happens(new CallLineDefaulted(fund(fund), call(fund, 1), 1, LATER, 160), LATER);
        assertThat(shown.owes("anna")).isEqualTo("160 paid 0 outstanding 160 defaulted");
        assertThat(shown.activities("anna")).allMatch(row -> row.contains("failed"));

        RecordedEvent cured =
                projection.happens(new CallLineCured(fund(fund), call(fund, 1), 1, LATER), LATER);
        assertThat(shown.owes("anna")).isEqualTo("160 paid 0 outstanding 160 pending");
        projection.happens(reversed(fund, cured), LATER);
        assertThat(shown.owes("anna")).isEqualTo("160 paid 0 outstanding 160 defaulted");
    }

    @Test
    void a_reversed_call_is_demanded_no_more_and_says_so_in_the_timeline() {
        RecordedEvent call = issue();
        projection.happens(reversed(fund, call), DUE);

        assertThat(shown.figures("anna", DUE))
                .isEqualTo("called 0 paid-in 0 unfunded 1000 receivable 0");
        assertThat(shown.owes("anna")).isEqualTo("160 paid 0 outstanding 0 reversed");
        assertThat(shown.header()).isEqualTo("640 paid 0 reversed");
        assertThat(shown.activities("anna")).hasSize(3).allMatch(row -> row.contains("reversed"));
    }

    @Test
    void a_line_of_a_commitment_that_nobody_made_parks_the_stream_and_no_other() {
        projection.happens(called(fund, 1, DUE, List.of(owed(9, 1L, 0L, 0L))), DUE);
        projection.happens(opened("other"), MADE);

        assertThat(
                        shown.text(
                                "SELECT event_name FROM read_model.parked_streams_v1 WHERE stream = ?",
                                "fund-" + fund(fund)))
                .containsExactly("CapitalCallIssued.v1");
        assertThat(shown.text("SELECT name FROM read_model.funds_v1 WHERE name = 'other'"))
                .hasSize(1);
        assertThat(
                        shown.text(
                                "SELECT id::text FROM read_model.capital_calls_v1 WHERE fund_id = ?",
                                fund(fund)))
                .isEmpty();
    }

    private RecordedEvent issue() {
        return projection.happens(
                called(fund, 1, DUE, List.of(owed(1, 100L, 50L, 10L), owed(2, 300L, 150L, 30L))),
                DUE);
    }
}
