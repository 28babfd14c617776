package dev.drawdown.projection.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.Administration;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.Steps;
import dev.drawdown.projection.fixture.Steps.Step;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

/** Laws of calls, payments, distributions and reversals through real tables. */
class CallLawsTest {

    private static final LocalDate MADE = LocalDate.of(2023, 6, 1);

    private static final List<String> VIEWS =
            List.of(
                    "lp_capital_accounts_v1 WHERE fund_id = ? ORDER BY commitment_id, as_of_date, known_from",
                    "fund_nav_snapshots_v1 WHERE fund_id = ? ORDER BY snapshot_date, known_from",
                    "fund_lp_summary_v1 WHERE fund_id = ?",
                    "lp_fund_commitments_v1 WHERE fund_id = ? ORDER BY id",
                    "capital_activities_v1 WHERE fund_id = ? ORDER BY id",
                    "capital_calls_v1 WHERE fund_id = ? ORDER BY number",
                    "distributions_v1 WHERE fund_id = ? ORDER BY number",
                    "distribution_lines_v1 WHERE fund_id = ? ORDER BY distribution_id, commitment_id");

    /** Arrays are not equal to each other: as text they are. */
    private static final String CALL_LINES =
            """
            SELECT call_id, commitment_id, lp_id, amounts::text AS amounts, total_cents, paid_cents, outstanding_cents, status
            FROM read_model.capital_call_lines_v1 WHERE fund_id = ? ORDER BY call_id, commitment_id
            """;

    private static final String CALLS_THAT_ARE_NOT_THEIR_LINES =
            """
            SELECT c.id FROM read_model.capital_calls_v1 AS c
            JOIN (SELECT call_id, sum(total_cents) AS total, sum(paid_cents) AS paid
                  FROM read_model.capital_call_lines_v1 GROUP BY call_id) AS l ON l.call_id = c.id
            WHERE c.fund_id = ? AND (c.total_cents, c.paid_cents) <> (l.total, l.paid)
            """;

    private static final String LINES_THAT_ARE_NOT_THEIR_ACTIVITIES =
            """
            SELECT l.call_id FROM read_model.capital_call_lines_v1 AS l
            JOIN (SELECT call_id, commitment_id, sum(amount_cents) AS total, sum(paid_cents) AS paid
                  FROM read_model.capital_activities_v1 GROUP BY call_id, commitment_id) AS a
                ON a.call_id = l.call_id AND a.commitment_id = l.commitment_id
            WHERE l.fund_id = ? AND (l.total_cents, l.paid_cents) <> (a.total, a.paid)
            """;

    /** Only where no report says otherwise. */
    private static final String PAID_THAT_IS_NOT_CONTRIBUTED =
            """
            SELECT a.commitment_id FROM (
                SELECT DISTINCT ON (commitment_id) * FROM read_model.lp_capital_accounts
                WHERE fund_id = ? AND known_to IS NULL ORDER BY commitment_id, as_of_date DESC) AS a
            LEFT JOIN LATERAL (
                SELECT sum(amount_cents) FILTER (WHERE call_id IS NOT NULL AND status <> 'reversed') AS called,
                       sum(paid_cents) FILTER (WHERE call_id IS NOT NULL AND status <> 'reversed') AS paid
                FROM read_model.capital_activities_v1 WHERE commitment_id = a.commitment_id) AS sums ON true
            WHERE a.reported_on IS NULL
              AND (a.called_cents, a.contributed_inside_cents + a.contributed_outside_cents, a.receivable_cents)
                  <> (coalesce(called, 0), coalesce(paid, 0), coalesce(called, 0) - coalesce(paid, 0))
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
    void neither_batches_nor_repetitions_leave_a_trace_and_everything_adds_up(
            @ForAll("steps") List<Step> steps, @ForAll Random random) {
        String fund = "called fund " + number++;
        UUID id = Deeds.fund(fund);
        List<RecordedEvent> events = record(fund, steps);
        events.forEach(oneByOne::project);
        for (List<RecordedEvent> batch : split(events, random)) {
            inBatches.project(batch);
        }
        inBatches.project(events);
        oneByOne.project(events);

        assertThat(inBatches.reader().queryForList("SELECT * FROM read_model.parked_streams_v1"))
                .isEmpty();
        for (String view : VIEWS) {
            String sql =
                    "SELECT to_jsonb(v)::text FROM (SELECT * FROM read_model." + view + ") AS v";
            assertThat(rows(inBatches, sql, id)).isEqualTo(rows(oneByOne, sql, id));
        }
        assertThat(rows(inBatches, CALL_LINES, id)).isEqualTo(rows(oneByOne, CALL_LINES, id));
        assertThat(rows(inBatches, CALLS_THAT_ARE_NOT_THEIR_LINES, id)).isEmpty();
        assertThat(rows(inBatches, LINES_THAT_ARE_NOT_THEIR_ACTIVITIES, id)).isEmpty();
        assertThat(inBatches.ledger().owner().queryForList(PAID_THAT_IS_NOT_CONTRIBUTED, id))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.lists();
    }

    private static List<RecordedEvent> record(String fund, List<Step> steps) {
        List<RecordedEvent> events = new ArrayList<>();
        new Administration(
                        fund,
                        (event, date) -> {
                            RecordedEvent recorded = oneByOne.record(event, date);
                            inBatches.ledger().take(recorded);
                            events.add(recorded);
                            return recorded.eventId();
                        })
                .play(steps, MADE);
        return events;
    }

    /** With repeated events, a few that come too early, and no order: as Kafka may deliver them. */
    private static List<List<RecordedEvent>> split(List<RecordedEvent> events, Random random) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            List<RecordedEvent> batch = new ArrayList<>(events.subList(from, to));
            for (int again = random.nextInt(4); again > 0; again--) {
                batch.add(events.get(random.nextInt(random.nextInt(8) == 0 ? events.size() : to)));
            }
            Collections.shuffle(batch, random);
            batches.add(batch);
            from = to;
        }
        return batches;
    }

    private static List<Map<String, Object>> rows(
            ProjectionFixture from, String sql, Object... parameters) {
        return from.reader().queryForList(sql, parameters);
    }
}
