package dev.drawdown.projection.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.Administration;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.Steps;
import dev.drawdown.projection.fixture.Steps.Kind;
import dev.drawdown.projection.fixture.Steps.Step;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Laws of money through real tables: it adds up after every event, and a reversal restores it. */
class MoneyLawsTest {

    private static final LocalDate MADE = LocalDate.of(2023, 6, 1);

    private static final String WHOLE_FUND =
            """
            SELECT 'fund ' || to_jsonb(f)::text FROM (
                SELECT lp_count, total_committed_cents, total_called_cents, total_contributed_cents,
                       total_distributed_cents, total_nav_cents, total_unfunded_cents
                FROM read_model.fund_lp_summary_v1 WHERE fund_id = :fund) AS f
            """;

    private static final String ITS_PARTNERS =
            """
            SELECT 'fund ' || to_jsonb(a)::text FROM (
                SELECT count(*) AS lp_count, sum(commitment_cents) AS total_committed_cents,
                       sum(called_cents) AS total_called_cents, sum(contributed_capital_cents) AS total_contributed_cents,
                       sum(distributed_capital_cents) AS total_distributed_cents,
                       sum(coalesce(current_nav_cents, 0)) AS total_nav_cents,
                       sum(unfunded_commitment_cents) AS total_unfunded_cents
                FROM (SELECT DISTINCT ON (commitment_id) * FROM read_model.lp_capital_accounts_v1
                      WHERE fund_id = :fund AND known_to IS NULL ORDER BY commitment_id, as_of_date DESC) AS latest) AS a
            """;

    private static final String LAST_SNAPSHOT =
            """
            SELECT to_jsonb(s)::text FROM (
                SELECT committed_capital_cents, called_capital_cents, contributed_capital_cents,
                       distributed_capital_cents, coalesce(net_nav_cents, 0) AS nav, unfunded_cents
                FROM read_model.fund_nav_snapshots_v1 WHERE fund_id = :fund AND known_to IS NULL
                ORDER BY snapshot_date DESC LIMIT 1) AS s
            """;

    private static final String SUM_AS_A_SNAPSHOT =
            """
            SELECT to_jsonb(s)::text FROM (
                SELECT total_committed_cents AS committed_capital_cents, total_called_cents AS called_capital_cents,
                       total_contributed_cents AS contributed_capital_cents,
                       total_distributed_cents AS distributed_capital_cents, total_nav_cents AS nav,
                       total_unfunded_cents AS unfunded_cents
                FROM read_model.fund_lp_summary_v1 WHERE fund_id = :fund) AS s
            """;

    private static final String ALL_PARTNERS_TOTALS =
            """
            SELECT sum(total_called_cents) || ' ' || sum(total_contributed_cents) || ' ' || sum(total_distributed_cents)
                || ' ' || sum(total_nav_cents) || ' ' || sum(total_unfunded_cents) || ' ' || sum(total_committed_cents)
            FROM read_model.%s
            """;

    /** What stands, however often it was known otherwise before. */
    private static final List<String> FIGURES =
            List.of(
                    """
                    SELECT d || to_jsonb(a)::text FROM generate_series(date '2023-06-01', '2024-12-01', '1 month') AS d
                    CROSS JOIN LATERAL (
                        SELECT DISTINCT ON (commitment_id) commitment_id, commitment_cents, called_cents,
                               contributed_capital_cents, distributed_capital_cents, recallable_cents,
                               unfunded_commitment_cents, receivable_cents, current_nav_cents, nav_as_of_date,
                               nav_estimated, stands_as_of, reported_irr
                        FROM read_model.lp_capital_accounts_v1
                        WHERE fund_id = :fund AND known_to IS NULL AND as_of_date <= d
                        ORDER BY commitment_id, as_of_date DESC) AS a
                    ORDER BY 1
                    """,
                    """
                    SELECT d || to_jsonb(s)::text FROM generate_series(date '2023-06-01', '2024-12-01', '1 month') AS d
                    CROSS JOIN LATERAL (
                        SELECT committed_capital_cents, called_capital_cents, contributed_capital_cents,
                               distributed_capital_cents, unfunded_cents, net_nav_cents
                        FROM read_model.fund_nav_snapshots_v1
                        WHERE fund_id = :fund AND known_to IS NULL AND snapshot_date <= d
                        ORDER BY snapshot_date DESC LIMIT 1) AS s
                    ORDER BY 1
                    """,
                    rows("fund_lp_summary_v1", "fund_id = :fund"),
                    rows("lp_dashboard_summary_v1", "true"),
                    rows("lp_fund_commitments_v1", "fund_id = :fund"),
                    rows("capital_calls_v1", "fund_id = :fund AND status <> 'reversed'"),
                    rows("capital_call_lines_v1", "fund_id = :fund AND status <> 'reversed'"),
                    rows("distributions_v1", "fund_id = :fund AND status <> 'reversed'"),
                    rows("distribution_lines_v1", "fund_id = :fund AND status <> 'reversed'"),
                    rows("capital_activities_v1", "fund_id = :fund AND status <> 'reversed'"));

    private static ProjectionFixture projection;
    private static int number;

    @BeforeContainer
    static void start() {
        projection = ProjectionFixture.start();
    }

    @AfterContainer
    static void stop() {
        projection.close();
    }

    @Property(tries = 20)
    void the_fund_is_the_sum_of_its_partners_after_every_event(@ForAll("steps") List<Step> steps) {
        UUID fund = Deeds.fund("summed fund " + ++number);
        books("summed fund " + number, () -> adds_up(fund)).play(steps, MADE);
    }

    @Property(tries = 40)
    void what_is_done_and_reversed_leaves_every_figure_as_it_was(
            @ForAll("steps") List<Step> steps, @ForAll("step") Step wrong) {
        String name = "mended fund " + ++number;
        UUID fund = Deeds.fund(name);
        int[] events = {0};
        Administration books = books(name, () -> events[0]++);
        books.play(steps, MADE);
        List<String> before = figures(fund);
        int done = events[0];

        books.goOn(List.of(wrong));
        if (events[0] > done) {
            books.goOn(
                    List.of(
                            new Step(
                                    Kind.REVERSE_LAST, 0, wrong.date(), wrong.amount(), 0, false)));
            assertThat(events[0]).isEqualTo(done + 2);
        }

        assertThat(figures(fund)).isEqualTo(before);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.lists();
    }

    @Provide
    Arbitrary<Step> step() {
        return Steps.steps()
                .filter(step -> step.kind() != Kind.REVERSE && step.kind() != Kind.REVERSE_LAST);
    }

    private static Administration books(String name, Runnable afterEach) {
        return new Administration(
                name,
                (event, date) -> {
                    RecordedEvent recorded = projection.happens(event, date);
                    afterEach.run();
                    return recorded.eventId();
                });
    }

    private static void adds_up(UUID fund) {
        assertThat(text(WHOLE_FUND, fund)).isEqualTo(text(ITS_PARTNERS, fund));
        assertThat(text(LAST_SNAPSHOT, fund)).isEqualTo(text(SUM_AS_A_SNAPSHOT, fund));
        assertThat(text(ALL_PARTNERS_TOTALS.formatted("lp_dashboard_summary_v1"), fund))
                .isEqualTo(text(ALL_PARTNERS_TOTALS.formatted("fund_lp_summary_v1"), fund));
    }

    private static List<String> figures(UUID fund) {
        List<String> figures = new ArrayList<>();
        FIGURES.forEach(sql -> figures.addAll(text(sql, fund)));
        return figures;
    }

    private static String rows(String view, String where) {
        return "SELECT '%1$s ' || to_jsonb(v)::text FROM read_model.%1$s AS v WHERE %2$s ORDER BY 1"
                .formatted(view, where);
    }

    private static List<String> text(String sql, UUID fund) {
        return projection
                .reader()
                .queryForList(sql.replace(":fund", "'" + fund + "'"), String.class);
    }
}
