package dev.drawdown.projection.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.Histories;
import dev.drawdown.projection.fixture.Histories.Deed;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Laws of the fold through real tables: neither batches nor repetitions leave a trace in a row. */
class BatchBoundaryLawsTest {

    private static final String ACCOUNTS =
            "SELECT * FROM read_model.lp_capital_accounts_v1 WHERE fund_id = ? ORDER BY commitment_id, as_of_date, known_from";
    private static final String FUND =
            "SELECT * FROM read_model.fund_nav_snapshots_v1 WHERE fund_id = ? ORDER BY snapshot_date, known_from";
    private static final String FUND_TOTALS =
            "SELECT * FROM read_model.fund_lp_summary_v1 WHERE fund_id = ?";
    private static final String PARTNERS =
            "SELECT * FROM read_model.lp_dashboard_summary_v1 ORDER BY lp_id, as_of_date";

    /**
     * The fund's rows that are not the sum of the accounts' rows of the same date and knowledge.
     */
    private static final String NOT_THE_SUM =
            """
            SELECT s.snapshot_date, s.known_from
            FROM read_model.fund_nav_snapshots_v1 AS s
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(a.commitment_cents), 0) AS committed, coalesce(sum(a.called_cents), 0) AS called,
                       coalesce(sum(a.unfunded_commitment_cents), 0) AS unfunded, sum(a.current_nav_cents) AS nav
                FROM (SELECT DISTINCT ON (commitment_id) * FROM read_model.lp_capital_accounts_v1
                      WHERE fund_id = s.fund_id AND as_of_date <= s.snapshot_date AND known_from <= s.known_from
                        AND (known_to IS NULL OR known_to > s.known_from)
                      ORDER BY commitment_id, as_of_date DESC) AS a) AS sums
            WHERE s.fund_id = ?
              AND (s.committed_capital_cents, s.called_capital_cents, s.unfunded_cents)
                  <> (sums.committed, sums.called, sums.unfunded)
               OR s.fund_id = ? AND s.net_nav_cents IS DISTINCT FROM sums.nav
            """;

    private static ProjectionFixture oneByOne;
    private static ProjectionFixture inBatches;
    private static int number;

    @BeforeContainer
    static void start() {
        oneByOne = ProjectionFixture.start();
        inBatches = ProjectionFixture.start();
    }

    @AfterContainer
    static void stop() {
        oneByOne.close();
        inBatches.close();
    }

    @Property(tries = 60)
    void batch_boundaries_and_redelivery_do_not_change_any_row(
            @ForAll("histories") List<Deed> history, @ForAll Random random) {
        String fund = "fund " + number++;
        List<RecordedEvent> events = record(history, fund);
        events.forEach(oneByOne::project);
        for (List<RecordedEvent> batch : split(events, random)) {
            inBatches.project(batch);
        }
        inBatches.project(events);

        UUID id = Deeds.fund(fund);
        assertThat(rows(inBatches, ACCOUNTS, id)).isEqualTo(rows(oneByOne, ACCOUNTS, id));
        assertThat(rows(inBatches, FUND, id)).isEqualTo(rows(oneByOne, FUND, id));
        assertThat(rows(inBatches, FUND_TOTALS, id)).isEqualTo(rows(oneByOne, FUND_TOTALS, id));
        assertThat(rows(inBatches, PARTNERS)).isEqualTo(rows(oneByOne, PARTNERS));
        assertThat(rows(inBatches, NOT_THE_SUM, id, id)).isEmpty();
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        return Histories.histories();
    }

    private static List<RecordedEvent> record(List<Deed> history, String fund) {
        List<RecordedEvent> events = new ArrayList<>();
        for (String partner : Histories.PARTNERS) {
            Deed made =
                    new Deed(Histories.Kind.MADE, partner, history.getFirst().date(), 100, false);
            events.add(oneByOne.record(made.in(fund), made.date()));
        }
        history.forEach(deed -> events.add(oneByOne.record(deed.in(fund), deed.date())));
        return events;
    }

    private static List<List<RecordedEvent>> split(List<RecordedEvent> events, Random random) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static List<Map<String, Object>> rows(
            ProjectionFixture from, String sql, Object... parameters) {
        return from.reader().queryForList(sql, parameters);
    }
}
