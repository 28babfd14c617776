package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.changed;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkedStreamsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void an_event_of_an_unknown_name_parks_its_stream_and_every_other_goes_on() {
        RecordedEvent opened = projection.record(opened("bad"), DAY);
        RecordedEvent unknown = unknown("bad");
        RecordedEvent after = projection.record(committed("bad", "anna", 1), DAY);
        RecordedEvent other = projection.record(opened("good"), DAY);

        projection.project(opened, unknown, after, other);
        RecordedEvent later = projection.record(committed("bad", "ben", 1), DAY);
        RecordedEvent elsewhere = projection.record(committed("good", "ben", 1), DAY);
        projection.project(later, elsewhere);

        assertThat(progress("bad")).isEqualTo(0);
        assertThat(progress("good")).isEqualTo(1);
        assertThat(parked()).containsExactly("1 UnheardOf.v9 at %d".formatted(unknown.position()));
    }

    @Test
    void an_amount_that_does_not_fit_parks_its_stream_and_leaves_no_trace() {
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", Long.MAX_VALUE), DAY);
        projection.happens(changed("fund", "anna", CommitmentKind.INCREASE, 1), DAY.plusDays(1));

        assertThat(parked()).singleElement().asString().startsWith("2 CommitmentChanged.v1");
        assertThat(count("lp_capital_accounts_v1")).isEqualTo(1);
        assertThat(count("fund_nav_snapshots_v1")).isEqualTo(1);
    }

    @Test
    void an_event_whose_rows_the_database_refuses_is_found_in_its_batch_and_parked_alone() {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String name = "fund " + i;
            events.add(projection.record(i == 17 ? named(name, "a\0b") : opened(name), DAY));
            events.add(projection.record(committed(name, "anna", 1), DAY));
        }
        projection.project(events);

        assertThat(count("funds_v1")).isEqualTo(29);
        assertThat(count("lp_fund_commitments_v1")).isEqualTo(29);
        assertThat(parked()).singleElement().asString().startsWith("0 FundOpened.v1");
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        "SELECT total_committed_cents FROM read_model.lp_dashboard_summary_v1",
                                        Long.class))
                .isEqualTo(29);
    }

    @Test
    void a_total_that_does_not_fit_into_its_row_parks_the_stream_that_came_last() {
        projection.happens(opened("one"), DAY);
        projection.happens(committed("one", "anna", Long.MAX_VALUE), DAY);
        projection.happens(opened("two"), DAY);
        projection.happens(committed("two", "anna", Long.MAX_VALUE), DAY);

        assertThat(progress("one")).isEqualTo(1);
        assertThat(progress("two")).isEqualTo(0);
    }

    @Test
    void parked_streams_are_tried_again_from_the_ledger_and_those_that_fold_now_go_on() {
        RecordedEvent opened = projection.record(opened("mended"), DAY);
        RecordedEvent made = projection.record(committed("mended", "anna", 1), DAY);
        RecordedEvent mangled =
                new RecordedEvent(
                        made.place(),
                        made.eventId(),
                        "Mangled.v1",
                        made.managerId(),
                        made.effectiveDate(),
                        made.recordedAt(),
                        made.actor(),
                        made.payload());
        projection.project(opened, mangled);
        projection.record(committed("mended", "ben", 1), DAY);
        projection.project(unknown("hopeless"));
        assertThat(parked()).hasSize(2);

        projection.bean(ParkedRetry.class).retryAll();

        assertThat(parked()).singleElement().asString().startsWith("0 UnheardOf.v9");
        assertThat(progress("mended")).isEqualTo(2);
        assertThat(count("lp_fund_commitments_v1")).isEqualTo(2);
        projection.happens(committed("mended", "cleo", 1), DAY);
        assertThat(progress("mended")).isEqualTo(3);
    }

    private RecordedEvent unknown(String fund) {
        return projection
                .ledger()
                .record("UnheardOf.v9", FundEvent.streamOf(Deeds.fund(fund)), DAY, "{}");
    }

    private static FundOpened named(String fund, String name) {
        UUID id = Deeds.fund(fund);
        return new FundOpened(id, LedgerFixture.MANAGER, name, Deeds.USD, 2015, null, null);
    }

    private long progress(String fund) {
        return projection
                .reader()
                .queryForObject(
                        "SELECT sequence FROM read_model.stream_progress_v1 WHERE stream = ?",
                        Long.class,
                        FundEvent.streamOf(Deeds.fund(fund)));
    }

    private List<String> parked() {
        return projection
                .reader()
                .query(
                        "SELECT * FROM read_model.parked_streams_v1 ORDER BY position",
                        (row, _) ->
                                "%d %s at %d"
                                        .formatted(
                                                row.getLong("sequence"),
                                                row.getString("event_name"),
                                                row.getLong("position")));
    }

    private long count(String view) {
        return projection
                .reader()
                .queryForObject("SELECT count(*) FROM read_model." + view, Long.class);
    }
}
