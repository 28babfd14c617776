package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.servers.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    /** The common pool has one thread on two cores, which is not at once. */
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void two_consumers_move_the_same_partners_totals_at_once_and_nothing_is_lost() {
        List<List<RecordedEvent>> one = rounds("one");
        List<List<RecordedEvent>> other = rounds("other");

        inParallel(
                () -> one.forEach(projection::project), () -> other.forEach(projection::project));

        assertThat(totals("anna")).isEqualTo("40 funds 400 called 240 nav 280");
        assertThat(totals("ben")).isEqualTo("40 funds 400 called 240 nav 280");
    }

    @Test
    void two_consumers_with_the_same_events_fold_each_of_them_once() {
        List<List<RecordedEvent>> rounds = rounds("fund");

        inParallel(
                () -> rounds.forEach(projection::project),
                () -> rounds.forEach(projection::project));

        assertThat(totals("anna")).isEqualTo("20 funds 200 called 120 nav 140");
    }

    @Test
    void a_transaction_that_is_the_victim_of_a_deadlock_is_run_again() throws Exception {
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 10), DAY);
        RecordedEvent next = projection.record(committed("fund", "ben", 10), DAY);
        try (Connection rival =
                DriverManager.getConnection(
                        TestServers.postgres().superuserUrl(projection.database().name()))) {
            rival.setAutoCommit(false);
            run(
                    rival,
                    "SET deadlock_timeout = '1h'"); // so that it is the projection that is chosen
            run(rival, "UPDATE read_model.projection_progress SET position = position");
            var projecting = CompletableFuture.runAsync(() -> projection.project(next), THREADS);
            await().until(() -> waiting() == 1);
            var circle =
                    CompletableFuture.runAsync(
                            () ->
                                    run(
                                            rival,
                                            "UPDATE read_model.stream_progress SET position = position"),
                            THREADS);
            circle.get(30, TimeUnit.SECONDS);
            assertThat(projecting).isNotDone();
            rival.rollback();
            projecting.get(30, TimeUnit.SECONDS);
        }
        assertThat(count("lp_fund_commitments_v1")).isEqualTo(2);
        // The retry may meet the rival once more before that gets its rows.
        assertThat(retried()).isGreaterThanOrEqualTo(1.0);
    }

    /** Per round two funds, each with both partners, in opposite order. */
    private List<List<RecordedEvent>> rounds(String name) {
        List<List<RecordedEvent>> rounds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<RecordedEvent> round = new ArrayList<>();
            round.addAll(fund(name + " a " + i, "anna", "ben"));
            round.addAll(fund(name + " b " + i, "ben", "anna"));
            rounds.add(round);
        }
        return rounds;
    }

    private List<RecordedEvent> fund(String fund, String... partners) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(projection.record(opened(fund), DAY));
        for (String name : partners) {
            events.add(projection.record(committed(fund, name, 10), DAY));
            events.add(projection.record(reported(fund, name, DAY, 6, 0, 4, 7L), DAY));
        }
        return events;
    }

    private long waiting() {
        return projection
                .ledger()
                .owner()
                .queryForObject("SELECT count(*) FROM pg_locks WHERE NOT granted", Long.class);
    }

    private double retried() {
        return projection
                .bean(MeterRegistry.class)
                .get("projection.transactions.retried")
                .counter()
                .count();
    }

    private static void inParallel(Runnable one, Runnable other) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(one, THREADS),
                        CompletableFuture.runAsync(other, THREADS))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String totals(String name) {
        return projection
                .reader()
                .queryForObject(
                        "SELECT * FROM read_model.lp_dashboard_summary_v1 WHERE lp_id = ?",
                        (row, _) ->
                                "%d funds %d called %d nav %d"
                                        .formatted(
                                                row.getInt("fund_count"),
                                                row.getLong("total_committed_cents"),
                                                row.getLong("total_called_cents"),
                                                row.getLong("total_nav_cents")),
                        partner(name));
    }

    private long count(String view) {
        return projection
                .reader()
                .queryForObject("SELECT count(*) FROM read_model." + view, Long.class);
    }
}
