package dev.drawdown.projection.flow;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.declared;
import static dev.drawdown.projection.fixture.Deeds.distributed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.paidOut;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static dev.drawdown.projection.fixture.FundDeeds.charged;
import static dev.drawdown.projection.fixture.FundDeeds.drawn;
import static dev.drawdown.projection.fixture.FundDeeds.repaid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.FundEvent;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final LocalDate DUE = LocalDate.of(2024, 6, 30);

    private static final String FLOWS =
            """
            SELECT concat_ws(' ', effective_date, source, type, inside, sum(amount_cents))
            FROM read_model.fund_flows_v1 WHERE fund_id = ? AND reversed_at IS NULL
            GROUP BY effective_date, source, source_id, part, type, inside HAVING sum(amount_cents) <> 0
            ORDER BY effective_date, source, part, type
            """;

    private final ProjectionFixture projection = ProjectionFixture.start();

    @BeforeEach
    void begin() {
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 1, 1_000), DAY);
        projection.happens(committed("fund", "ben", 2, 1_000), DAY);
    }

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void what_is_paid_of_a_call_counts_by_part_at_its_due_date_and_what_is_not_does_not() {
        call();
        assertThat(flows()).isEmpty();

        projection.happens(received("fund", 1, 1, 50, DUE.plusDays(3)), DUE);
        projection.happens(received("fund", 1, 1, 50, DUE.plusDays(9)), DUE);

        assertThat(flows())
                .containsExactly(
                        "2024-06-30 call investments t 70",
                        "2024-06-30 call management_fees t 20",
                        "2024-06-30 call partnership_expenses f 10");
    }

    @Test
    void a_payment_taken_back_leaves_what_the_others_pay_spread_anew() {
        call();
        RecordedEvent wrong = projection.happens(received("fund", 1, 1, 7, DUE), DUE);
        projection.happens(received("fund", 1, 1, 50, DUE), DUE);
        projection.happens(received("fund", 1, 2, 100, DUE), DUE);
        projection.happens(reversed("fund", wrong), DUE);

        assertThat(flows())
                .containsExactly(
                        "2024-06-30 call investments t 105",
                        "2024-06-30 call management_fees t 30",
                        "2024-06-30 call partnership_expenses f 15");
    }

    @Test
    void a_distribution_counts_when_it_is_paid_and_its_reversal_leaves_nothing() {
        projection.happens(
                declared(
                        "fund",
                        1,
                        DUE,
                        List.of(paidOut(1, 0, 5L, 6L, 7L, 8L), paidOut(2, 3, 50L, 60L, 70L, 80L))),
                DUE);
        projection.happens(distributed("fund", 1, DUE, 1), DUE);
        RecordedEvent second = projection.happens(distributed("fund", 1, DUE, 2), DUE);
        assertThat(flows())
                .containsExactly(
                        "2024-06-30 distribution realized_gain f 55",
                        "2024-06-30 distribution return_of_capital t 66",
                        "2024-06-30 distribution carried_interest f 77",
                        "2024-06-30 distribution returned_excess t 88");

        projection.happens(reversed("fund", second), DUE);
        assertThat(flows())
                .containsExactly(
                        "2024-06-30 distribution realized_gain f 5",
                        "2024-06-30 distribution return_of_capital t 6",
                        "2024-06-30 distribution carried_interest f 7",
                        "2024-06-30 distribution returned_excess t 8");
    }

    @Test
    void the_line_and_the_charges_stand_until_they_are_reversed() {
        projection.happens(drawn("fund", DAY, 400), DAY);
        RecordedEvent repaid = projection.happens(repaid("fund", DUE, 400), DUE);
        RecordedEvent fee =
                projection.happens(charged("fund", ChargeKind.MANAGEMENT_FEE, DUE, 9, 8), DUE);
        assertThat(flows())
                .containsExactly(
                        "2024-03-31 line_drawn investments f 400",
                        "2024-06-30 charge management_fee f 17",
                        "2024-06-30 line_repaid investments f 400");
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        """
                                        SELECT commitments::text || ' ' || amounts::text FROM read_model.fund_charges_v1
                                        """,
                                        String.class))
                .isEqualTo("{1,2} {9,8}");

        projection.project(
                projection.record(reversed("fund", repaid), DUE),
                projection.record(reversed("fund", fee), DUE));
        assertThat(flows()).containsExactly("2024-03-31 line_drawn investments f 400");
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        """
                                        SELECT count(*) FROM read_model.subscription_line_movements_v1
                                        WHERE reversed_at IS NOT NULL
                                        """,
                                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void the_gross_up_sample_of_ilpas_template_is_played_into_its_typed_flows() {
        play(drawn("fund", day("2022-07-15"), 16_000), "2022-07-15");
        charge(ChargeKind.MANAGEMENT_FEE, "2022-09-30", 300);
        pay(1, "2022-10-01", 100);
        play(drawn("fund", day("2022-10-15"), 10_500), "2022-10-15");
        charge(ChargeKind.SUBSCRIPTION_FACILITY_INTEREST, "2022-12-31", 100);
        charge(ChargeKind.MANAGEMENT_FEE, "2022-12-31", 700);
        pay(2, "2023-04-01", 16_000);
        play(repaid("fund", day("2023-04-03"), 16_000), "2023-04-03");
        pay(3, "2023-05-15", 3_500);
        distribute(1, "2023-07-01", 1_500);
        pay(4, "2023-07-31", 10_000);
        distribute(2, "2023-08-15", 2_000);
        charge(ChargeKind.MANAGEMENT_FEE, "2023-09-30", 700);
        pay(5, "2023-11-15", 8_200);
        charge(ChargeKind.CARRIED_INTEREST_ACCRUED, "2024-06-30", 500);

        assertThat(flows())
                .containsExactly(
                        "2022-07-15 line_drawn investments f 16000",
                        "2022-09-30 charge management_fee f 300",
                        "2022-10-01 call investments t 100",
                        "2022-10-15 line_drawn investments f 10500",
                        "2022-12-31 charge management_fee f 700",
                        "2022-12-31 charge subscription_facility_interest f 100",
                        "2023-04-01 call investments t 16000",
                        "2023-04-03 line_repaid investments f 16000",
                        "2023-05-15 call investments t 3500",
                        "2023-07-01 distribution realized_gain f 1500",
                        "2023-07-31 call investments t 10000",
                        "2023-08-15 distribution realized_gain f 2000",
                        "2023-09-30 charge management_fee f 700",
                        "2023-11-15 call investments t 8200",
                        "2024-06-30 charge carried_interest_accrued f 500");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void play(FundEvent event, String date) {
        projection.happens(event, day(date));
    }

    private void charge(ChargeKind kind, String date, long amount) {
        play(charged("fund", kind, day(date), amount), date);
    }

    private void pay(int number, String date, long amount) {
        play(called("fund", number, day(date), List.of(owed(1, amount, 0L, 0L))), date);
        play(received("fund", number, 1, amount, day(date)), date);
    }

    private void distribute(int number, String date, long amount) {
        play(declared("fund", number, day(date), List.of(paidOut(1, 0, amount, 0L, 0L, 0L))), date);
        play(distributed("fund", number, day(date), 1), date);
    }

    private void call() {
        projection.happens(
                called("fund", 1, DUE, List.of(owed(1, 70L, 20L, 10L), owed(2, 70L, 20L, 10L))),
                DUE);
    }

    private List<String> flows() {
        return projection.reader().queryForList(FLOWS, String.class, fund("fund"));
    }
}
