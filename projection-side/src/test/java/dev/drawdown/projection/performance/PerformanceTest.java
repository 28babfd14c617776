package dev.drawdown.projection.performance;

import static dev.drawdown.projection.fixture.Deeds.USD;
import static dev.drawdown.projection.fixture.Deeds.called;
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
import static dev.drawdown.projection.fixture.Deeds.partner;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.NavComponent;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.id.DerivedId;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2022, 1, 1);
    private static final LocalDate THIRD = LocalDate.of(2023, 1, 1);

    private final ProjectionFixture projection = ProjectionFixture.start();
    private int notices;

    @BeforeEach
    void a_fund_of_one_partner() {
        projection.happens(opened("fund"), FIRST);
        projection.happens(committed("fund", "anna", 1_000), FIRST);
    }

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void at_a_mark_the_rate_balances_the_flows_and_gross_is_before_fees_and_carry() {
        pay(FIRST, 80, 15, 5);
        mark(
                SECOND,
                new ValuationMarked.Line(
                        commitment("fund", "anna"),
                        partner("anna"),
                        110,
                        Map.of(NavComponent.ACCRUED_CARRIED_INTEREST, -10L)));

        Map<String, Object> snapshot = at(SECOND);

        assertThat((double) snapshot.get("irr")).isCloseTo(0.1, within(1e-12));
        assertThat((double) snapshot.get("period_return")).isCloseTo(0.1, within(1e-12));
        assertThat((double) snapshot.get("gross_irr")).isCloseTo(0.5, within(1e-12));
        assertThat(snapshot)
                .containsEntry("marked", true)
                .containsEntry("irr_ambiguous", false)
                .containsEntry("nav_estimated", false)
                .containsEntry("gross_nav_cents", 120L)
                .containsEntry("paid_in_cents", 100L)
                .containsEntry("committed_cents", 1_000L)
                .containsEntry("flows", 1)
                .containsEntry("calculation", "figures.v1");
        assertThat(decimal(snapshot, "tvpi")).isEqualTo("1.100000");
        assertThat(decimal(snapshot, "pic")).isEqualTo("0.100000");
        assertThat((double) fundAt(SECOND).get("irr")).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void between_marks_multiples_move_on_an_estimate_and_the_rate_stays_that_of_the_mark() {
        pay(FIRST, 100, 0, 0);
        mark(SECOND, line("fund", "anna", 110));
        payOut(LocalDate.of(2022, 3, 10), 30);

        Map<String, Object> march = at(LocalDate.of(2022, 3, 31));

        assertThat(march)
                .containsEntry("marked", false)
                .containsEntry("nav_cents", 80L)
                .containsEntry("nav_estimated", true)
                .containsEntry("irr", at(SECOND).get("irr"))
                .containsEntry("distributed_cents", 30L);
        assertThat(march.get("nav_as_of_date")).hasToString("2022-01-01");
        assertThat(decimal(march, "dpi")).isEqualTo("0.300000");
        assertThat(decimal(march, "tvpi")).isEqualTo("1.100000");
        assertThat(dates()).containsExactly("2021-01-31", "2022-01-01", "2022-03-31");
        assertThat(fundAt(LocalDate.of(2022, 3, 31)))
                .containsEntry("nav_cents", 80L)
                .containsEntry("nav_estimated", true);
    }

    @Test
    void before_any_value_there_is_no_rate_and_it_says_why() {
        pay(FIRST, 100, 0, 0);

        assertThat(at(LocalDate.of(2021, 1, 31)))
                .containsEntry("irr", null)
                .containsEntry("irr_reason", "NO_VALUATION")
                .containsEntry("nav_cents", null);
    }

    @Test
    void a_back_dated_payment_changes_what_comes_after_and_leaves_what_was_known() {
        pay(FIRST, 100, 0, 0);
        mark(SECOND, line("fund", "anna", 110));
        long before = position();
        double known = (double) at(SECOND).get("irr");

        pay(LocalDate.of(2021, 7, 2), 50, 0, 0);

        assertThat((double) at(SECOND).get("irr")).isLessThan(known);
        assertThat(at(SECOND)).containsEntry("paid_in_cents", 150L);
        assertThat(
                        projection
                                .reader()
                                .queryForMap(
                                        """
                                        SELECT irr, paid_in_cents FROM read_model.lp_performance_snapshots_v1
                                        WHERE snapshot_date = ? AND known_from <= ? AND known_to > ?
                                        """,
                                        SECOND,
                                        before,
                                        before))
                .containsEntry("irr", known)
                .containsEntry("paid_in_cents", 100L);
        assertThat(dates()).containsExactly("2021-01-31", "2021-07-31", "2022-01-01");
    }

    @Test
    void what_one_partner_did_touches_the_snapshots_of_nobody_else() {
        projection.happens(committed("fund", "ben", 2, 1_000), FIRST);
        pay(FIRST, 100, 0, 0);
        mark(SECOND, line("fund", "anna", 110), line("fund", "ben", 7));
        long rows = rowsOf("ben");

        mark(SECOND, line("fund", "anna", 120));
        pay(LocalDate.of(2021, 7, 2), 50, 0, 0);

        assertThat(rowsOf("ben")).isEqualTo(rows);
    }

    @Test
    void after_an_opening_balance_there_are_multiples_and_no_rate() {
        projection.happens(reported("fund", "anna", SECOND, 400, 100, 600, 350L), SECOND);
        pay(LocalDate.of(2022, 5, 1), 100, 0, 0);
        mark(THIRD, line("fund", "anna", 500));

        assertThat(at(SECOND)).containsEntry("irr_reason", "UNDATED_HISTORY");
        assertThat(at(THIRD))
                .containsEntry("irr_reason", "UNDATED_HISTORY")
                .containsEntry("gross_irr_reason", "UNDATED_HISTORY")
                .containsEntry("paid_in_cents", 500L);
        assertThat(decimal(at(THIRD), "tvpi")).isEqualTo("1.200000");
        assertThat(fundAt(THIRD)).containsEntry("irr_reason", "UNDATED_HISTORY");
    }

    @Test
    void a_total_loss_is_an_answer_and_several_rates_are_said_to_be_several() {
        pay(FIRST, 100, 0, 0);
        mark(SECOND, line("fund", "anna", 0));
        assertThat((double) at(SECOND).get("irr")).isEqualTo(-1);

        payOut(SECOND, 230);
        pay(THIRD, 132, 0, 0);
        mark(THIRD, line("fund", "anna", 0));

        assertThat(at(THIRD)).containsEntry("irr_ambiguous", true);
        assertThat((double) at(THIRD).get("irr")).isBetween(0.099, 0.201);
    }

    @Test
    void
            carry_that_is_recorded_as_a_charge_comes_to_the_gross_figures_and_goes_with_its_reversal() {
        pay(FIRST, 100, 0, 0);
        mark(SECOND, line("fund", "anna", 110));
        assertThat(at(SECOND)).containsEntry("gross_irr_reason", "NO_VALUATION");

        RecordedEvent accrued = charge(ChargeKind.CARRIED_INTEREST_ACCRUED, SECOND, 15);
        charge(ChargeKind.MANAGEMENT_FEE, SECOND, 5);
        assertThat((double) at(SECOND).get("gross_irr")).isCloseTo(0.3, within(1e-12));
        assertThat((double) at(SECOND).get("irr")).isCloseTo(0.1, within(1e-12));
        assertThat(dates()).containsExactly("2021-01-31", "2022-01-01");

        projection.happens(reversed("fund", accrued), SECOND);
        assertThat(at(SECOND)).containsEntry("gross_irr_reason", "NO_VALUATION");
    }

    @Test
    void every_flow_says_who_recorded_it_and_from_when_it_counts_no_more() {
        pay(FIRST, 80, 15, 5);
        RecordedEvent last =
                projection.happens(
                        received("fund", notices, 1, 1, FIRST.plusDays(3)), FIRST.plusDays(3));
        RecordedEvent reversal = projection.happens(reversed("fund", last), FIRST);

        List<Map<String, Object>> flows =
                projection
                        .reader()
                        .queryForList(
                                "SELECT * FROM read_model.lp_cash_flows_v1 ORDER BY position, line");

        assertThat(flows.getFirst())
                .containsEntry("contributed_cents", 100L)
                .containsEntry("gross_contributed_cents", 80L)
                .containsEntry("event_name", "CallPaymentsReceived.v1")
                .containsEntry("recorded_by", "test")
                .containsEntry("reversed_by", null);
        assertThat(flows.getFirst().get("flow_date")).hasToString(FIRST.toString());
        assertThat(flows.get(1)).containsEntry("reversed_by", reversal.position());
    }

    @Test
    void a_record_that_does_not_say_who_caused_it_is_asked_of_the_ledger() {
        RecordedEvent told = projection.record(committed("fund", "ben", 2, 5), FIRST);
        RecordedEvent silent =
                new RecordedEvent(
                        told.place(),
                        told.eventId(),
                        told.name(),
                        told.managerId(),
                        told.effectiveDate(),
                        told.recordedAt(),
                        "",
                        told.payload());

        projection.project(silent);

        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        "SELECT recorded_by FROM read_model.recorded_entries_v1 WHERE position = ?",
                                        String.class,
                                        told.position()))
                .isEqualTo("test");
    }

    @Test
    void the_latest_snapshot_of_each_commitment_is_looked_up() {
        pay(FIRST, 100, 0, 0);
        mark(SECOND, line("fund", "anna", 110));

        assertThat(
                        projection
                                .reader()
                                .queryForMap(
                                        "SELECT * FROM read_model.lp_performance_latest_v1 WHERE lp_id = ?",
                                        partner("anna")))
                .containsEntry("nav_cents", 110L)
                .containsEntry("irr", at(SECOND).get("irr"));
    }

    /** For investments, fee, expenses; paid when it is due. */
    private void pay(LocalDate due, long investments, long fee, long expenses) {
        notices++;
        projection.happens(
                called("fund", notices, due, List.of(owed(1, investments, fee, expenses))), due);
        projection.happens(received("fund", notices, 1, investments + fee + expenses, due), due);
    }

    private void payOut(LocalDate date, long gain) {
        notices++;
        projection.happens(
                declared("fund", notices, date, List.of(paidOut(1, 0, gain, 0L, 0L, 0L))), date);
        projection.happens(distributed("fund", notices, date, 1), date);
    }

    private void mark(LocalDate asOf, ValuationMarked.Line... lines) {
        projection.happens(marked("fund", asOf, null, lines), asOf);
    }

    private RecordedEvent charge(ChargeKind kind, LocalDate date, long amount) {
        return projection.happens(
                new FundChargeRecorded(
                        fund("fund"),
                        DerivedId.of("charge", kind),
                        kind,
                        date,
                        USD,
                        amount,
                        List.of(new FundChargeRecorded.Line(1, amount))),
                date);
    }

    private Map<String, Object> at(LocalDate date) {
        return projection
                .reader()
                .queryForMap(
                        """
                        SELECT * FROM read_model.lp_performance_snapshots_v1
                        WHERE commitment_id = ? AND snapshot_date = ? AND known_to IS NULL
                        """,
                        commitment("fund", "anna"),
                        date);
    }

    private Map<String, Object> fundAt(LocalDate date) {
        return projection
                .reader()
                .queryForMap(
                        """
                        SELECT * FROM read_model.fund_performance_snapshots_v1
                        WHERE snapshot_date = ? AND known_to IS NULL
                        """,
                        date);
    }

    private List<String> dates() {
        return projection
                .reader()
                .queryForList(
                        """
                        SELECT snapshot_date::text FROM read_model.lp_performance_snapshots_v1
                        WHERE commitment_id = ? AND known_to IS NULL ORDER BY snapshot_date
                        """,
                        String.class,
                        commitment("fund", "anna"));
    }

    private long rowsOf(String partner) {
        return projection
                .reader()
                .queryForObject(
                        "SELECT count(*) FROM read_model.lp_performance_snapshots_v1 WHERE lp_id = ?",
                        Long.class,
                        partner(partner));
    }

    private long position() {
        return projection
                .ledger()
                .owner()
                .queryForObject("SELECT max(position) FROM ledger.event", Long.class);
    }

    private static String decimal(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
