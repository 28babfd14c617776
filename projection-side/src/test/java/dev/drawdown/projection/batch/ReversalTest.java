package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.declared;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.paidOut;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReversalTest {

    static final LocalDate MADE = LocalDate.of(2020, 1, 15);
    static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    private static final long NOW = Long.MAX_VALUE;

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
    void books_in_mid_life() {
        fund = "fund " + ++funds;
        projection.happens(opened(fund), MADE);
        projection.happens(committed(fund, "anna", 1, 1_000), MADE);
        projection.happens(committed(fund, "ben", 2, 3_000), MADE);
        projection.happens(
                marked(fund, MADE.plusYears(1), 5L, line(fund, "anna", 3)), MADE.plusYears(1));
        projection.happens(WrongEntry.callable(fund, "0.9"), MADE.plusYears(1));
        projection.happens(
                called(fund, 1, DUE, List.of(owed(1, 100L, 50L, 10L), owed(2, 300L, 150L, 30L))),
                DUE);
        projection.happens(received(fund, 1, 1, 33, DUE), DUE);
        projection.happens(
                declared(
                        fund,
                        1,
                        LATER,
                        List.of(paidOut(1, 9, 70L, 20L, 0L, 5L), paidOut(2, 0, 0L, 0L, 200L, 0L))),
                LATER);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_reversed_leaves_every_figure_as_if_it_had_never_been(WrongEntry wrong) {
        List<String> before = figures(NOW);
        List<String> totals = totals();
        List<String> notices = notices();

        RecordedEvent entry = projection.happens(wrong.event(fund), wrong.date());
        List<String> with = figures(NOW);
        RecordedEvent reversal = projection.happens(reversed(fund, entry), wrong.date());

        assertThat(figures(NOW)).isEqualTo(before);
        assertThat(totals()).isEqualTo(totals);
        assertThat(notices()).isEqualTo(notices);
        assertThat(figures(entry.position())).isEqualTo(with);
        assertThat(figures(entry.position() - 1)).isEqualTo(before);
        assertThat(figures(reversal.position())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_and_its_reversal_in_one_batch_leave_the_same(WrongEntry wrong) {
        List<String> before = figures(NOW);
        List<String> totals = totals();
        RecordedEvent entry = projection.record(wrong.event(fund), wrong.date());
        RecordedEvent reversal = projection.record(reversed(fund, entry), wrong.date());

        projection.project(entry, reversal);
        projection.project(entry, reversal);

        assertThat(figures(NOW)).isEqualTo(before);
        assertThat(totals()).isEqualTo(totals);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_reversal_of_what_the_ledger_does_not_have_parks_the_fund() {
        RecordedEvent elsewhere = projection.record(committed("other", "anna", 1, 1), MADE);
        projection.happens(reversed(fund, elsewhere), MADE);

        assertThat(parked()).containsExactly("EntryReversed.v1");
    }

    private List<String> parked() {
        return text(
                "SELECT event_name FROM read_model.parked_streams_v1 WHERE stream = ?",
                "fund-" + fund(fund));
    }

    /**
     * Every figure at a few dates, as known at a position, in the fund's and the partners' rows.
     */
    private List<String> figures(long known) {
        List<String> figures = new ArrayList<>();
        for (LocalDate date :
                List.of(
                        MADE,
                        MADE.plusYears(1),
                        DUE.minusDays(1),
                        DUE,
                        LATER,
                        LATER.plusYears(1))) {
            figures.addAll(
                    text(
                            """
                            SELECT DISTINCT ON (commitment_id) commitment_id::text || (to_jsonb(a) - 'known_from'
                                - 'known_from_at' - 'known_to' - 'known_to_at')::text
                            FROM read_model.lp_capital_accounts_v1 AS a
                            WHERE fund_id = ? AND as_of_date <= ? AND known_from <= ? AND (known_to IS NULL OR known_to > ?)
                            ORDER BY commitment_id, as_of_date DESC
                            """,
                            fund(fund),
                            date,
                            known,
                            known));
            figures.addAll(
                    text(
                            """
                            SELECT (to_jsonb(s) - 'known_from' - 'known_from_at' - 'known_to' - 'known_to_at'
                                - 'snapshot_date' - 'marked' - 'gross_nav_cents')::text
                                || CASE WHEN snapshot_date = ? THEN coalesce(gross_nav_cents::text, '') ELSE '' END
                            FROM read_model.fund_nav_snapshots_v1 AS s
                            WHERE fund_id = ? AND snapshot_date <= ? AND known_from <= ? AND (known_to IS NULL OR known_to > ?)
                            ORDER BY snapshot_date DESC LIMIT 1
                            """,
                            MADE.plusYears(1),
                            fund(fund),
                            date,
                            known,
                            known));
        }
        return figures;
    }

    private List<String> totals() {
        List<String> totals = new ArrayList<>(all("lp_dashboard_summary_v1"));
        totals.addAll(all("fund_lp_summary_v1"));
        totals.addAll(all("lp_fund_commitments_v1"));
        return totals;
    }

    /** Without those that were reversed themselves. */
    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (String view :
                List.of(
                        "capital_calls_v1",
                        "capital_call_lines_v1",
                        "distributions_v1",
                        "distribution_lines_v1",
                        "capital_activities_v1")) {
            notices.addAll(
                    text(
                            "SELECT to_jsonb(v)::text FROM read_model.%s AS v WHERE fund_id = ? AND status <> 'reversed' ORDER BY 1"
                                    .formatted(view),
                            fund(fund)));
        }
        return notices;
    }

    private List<String> all(String view) {
        return text("SELECT to_jsonb(v)::text FROM read_model.%s AS v ORDER BY 1".formatted(view));
    }

    private List<String> text(String sql, Object... parameters) {
        return projection.reader().queryForList(sql, String.class, parameters);
    }
}
