package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.changed;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.onboarded;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.event.CommitmentKind;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.StatementCount;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ExactlyOnceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void an_event_delivered_again_is_skipped_in_the_same_batch_and_in_a_later_one() {
        List<RecordedEvent> events = fund("fund", 3);
        List<RecordedEvent> twice = new ArrayList<>(events);
        twice.addAll(events);

        projection.project(twice);
        projection.project(events.subList(1, 3));
        projection.project(events);

        assertThat(committedTotal()).isEqualTo(3);
        assertThat(progress("fund")).isEqualTo(events.size() - 1);
    }

    @Test
    void a_gap_is_filled_from_the_ledger() {
        List<RecordedEvent> events = fund("fund", 10);

        projection.project(events.get(4), events.get(9));

        assertThat(committedTotal()).isEqualTo(9);
        assertThat(progress("fund")).isEqualTo(9);
    }

    @Test
    void a_gap_longer_than_a_transaction_is_filled_in_several() {
        projection.close();
        projection = ProjectionFixture.start(Map.of("drawdown.batch.max-events", 7));
        List<RecordedEvent> one = fund("one", 40);
        List<RecordedEvent> other = fund("other", 30);

        projection.project(other.getLast(), one.getLast());

        assertThat(progress("one")).isEqualTo(40);
        assertThat(progress("other")).isEqualTo(30);
        assertThat(committedTotal()).isEqualTo(70);
    }

    @Test
    void events_that_are_large_together_are_folded_in_several_transactions() {
        projection.close();
        projection = ProjectionFixture.start(Map.of("drawdown.batch.max-bytes", 500));

        projection.project(fund("fund", 20));

        assertThat(progress("fund")).isEqualTo(20);
        assertThat(committedTotal()).isEqualTo(20);
    }

    @Test
    void events_of_a_stream_delivered_in_disorder_are_folded_in_order() {
        List<RecordedEvent> events = new ArrayList<>(fund("fund", 20));
        Collections.shuffle(events, new Random(1));

        projection.project(events);

        assertThat(committedTotal()).isEqualTo(20);
    }

    @Test
    void a_sequence_that_even_the_ledger_does_not_have_parks_its_stream() {
        List<RecordedEvent> events = fund("fund", 4);
        projection.project(events.get(0));
        projection
                .ledger()
                .owner()
                .execute("ALTER TABLE ledger.event DISABLE TRIGGER event_append_only");
        projection.ledger().owner().update("DELETE FROM ledger.event WHERE sequence = 2");

        projection.project(events.get(4));

        assertThat(progress("fund")).isEqualTo(1);
        assertThat(parked()).containsExactly("fund 2 sequence 2 is not in the ledger");
    }

    @Test
    void a_batch_that_the_database_cannot_take_changes_nothing_and_is_taken_later() {
        List<RecordedEvent> events = fund("fund", 3);
        execute("ALTER TABLE read_model.stream_progress RENAME TO gone");
        assertThatThrownBy(() -> projection.project(events))
                .isInstanceOf(DataAccessException.class);
        execute("ALTER TABLE read_model.gone RENAME TO stream_progress");
        assertThat(progressOrNone("fund")).isEmpty();

        projection.project(events);
        assertThat(committedTotal()).isEqualTo(3);
    }

    /**
     * Many new rows are copied, into a few tables, and what was written before goes ahead of them.
     */
    private static final int SENT_AHEAD = 4;

    @Test
    void the_number_of_statements_does_not_grow_from_ten_events_to_a_thousand() {
        List<RecordedEvent> warm = fundWithEverything("warm", 4);
        List<RecordedEvent> ten = fundWithEverything("ten", 2);
        List<RecordedEvent> thousand = fundWithEverything("thousand", 333);
        projection.project(warm);
        StatementCount statements = projection.bean(StatementCount.class);

        int forTen = statements.of(() -> projection.project(ten));
        int forThousand = statements.of(() -> projection.project(thousand));

        assertThat(ten).hasSizeLessThan(11);
        assertThat(thousand).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(forThousand).isBetween(forTen, forTen + SENT_AHEAD).isLessThan(20);
    }

    /** An opening and so many commitments of one cent. */
    private List<RecordedEvent> fund(String fund, int commitments) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(projection.record(opened(fund), DAY));
        for (int i = 0; i < commitments; i++) {
            events.add(projection.record(committed(fund, "partner " + i, 1), DAY));
        }
        return events;
    }

    private List<RecordedEvent> fundWithEverything(String fund, int rounds) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(projection.record(onboarded(fund + "'s partner"), DAY));
        events.add(projection.record(opened(fund), DAY));
        events.add(projection.record(committed(fund, "partner", 1), DAY));
        for (int i = 0; i < rounds; i++) {
            LocalDate date = DAY.plusDays(i);
            events.add(
                    projection.record(changed(fund, "partner", CommitmentKind.INCREASE, 1), date));
            events.add(
                    projection.record(Deeds.reported(fund, "partner", date, i, 0, i, null), date));
            events.add(projection.record(marked(fund, date, null, line(fund, "partner", i)), date));
        }
        return events;
    }

    private long committedTotal() {
        return projection
                .reader()
                .queryForObject(
                        "SELECT sum(total_committed_cents) FROM read_model.lp_dashboard_summary_v1",
                        Long.class);
    }

    private long progress(String fund) {
        return progressOrNone(fund).getFirst();
    }

    private List<Long> progressOrNone(String fund) {
        return projection
                .reader()
                .queryForList(
                        "SELECT sequence FROM read_model.stream_progress_v1 WHERE stream = ?",
                        Long.class,
                        "fund-" + Deeds.fund(fund));
    }

    private List<String> parked() {
        return projection
                .reader()
                .query(
                        "SELECT sequence, reason FROM read_model.parked_streams_v1",
                        (row, _) ->
                                "fund " + row.getLong("sequence") + " " + row.getString("reason"));
    }

    private void execute(String sql) {
        projection.ledger().owner().execute(sql);
    }
}
