package dev.drawdown.projection.jobs;

import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.FundDeeds.struck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.drawdown.projection.fixture.ProjectionFixture;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JobsTest {

    private static final String TASK = "operations.scheduled_tasks WHERE task_name = 'reconcile'";

    private final ProjectionFixture projection =
            ProjectionFixture.start(
                    Map.of("drawdown.jobs.poll", "100ms", "drawdown.jobs.first-pause", "1s"));
    private final JdbcTemplate owner = projection.ledger().owner();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void the_reconciliation_is_due_at_midnight_utc_and_partitions_half_an_hour_later() {
        projection.bean(Scheduler.class).start();

        assertThat(next()).isEqualTo(midnight());
        assertThat(
                        owner.queryForObject(
                                """
                                SELECT execution_time = date_trunc('day', execution_time, 'UTC') + interval '30 min'
                                FROM operations.scheduled_tasks WHERE task_name = 'partitions'
                                """,
                                Boolean.class))
                .isTrue();
    }

    @Test
    void what_is_due_runs_and_leaves_its_finding_and_its_next_date() {
        projection.happens(opened("fund"), LocalDate.of(2025, 3, 31));
        projection.bean(Scheduler.class).start();

        owner.update("UPDATE operations.scheduled_tasks SET execution_time = now()");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("operations.reconciliations") == 1);
        assertThat(
                        owner.queryForObject(
                                "SELECT funds FROM operations.reconciliations", Integer.class))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(next()).isEqualTo(midnight()));
    }

    @Test
    void returns_and_risk_are_worked_out_at_the_start_and_again_an_hour_later() {
        LocalDate day = LocalDate.of(2025, 3, 31);
        projection.happens(struck("fund", day, 100), day);
        projection.bean(Scheduler.class).start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("read_model.fund_analytics_v1") == 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                owner.queryForObject(
                                                        """
                                                        SELECT execution_time - last_success < interval '61 min'
                                                           AND execution_time - last_success > interval '59 min'
                                                        FROM operations.scheduled_tasks WHERE task_name = 'analytics'
                                                        """,
                                                        Boolean.class))
                                        .isTrue());
    }

    @Test
    void a_run_that_breaks_off_is_tried_three_times_more_and_then_waits_for_the_next_night() {
        owner.execute("ALTER TABLE read_model.stream_progress RENAME TO gone");
        projection.bean(Scheduler.class).start();
        owner.update("UPDATE " + TASK.replace(" WHERE", " SET execution_time = now() WHERE"));

        await().atMost(Duration.ofSeconds(60)).until(() -> failures() == 1);
        assertThat(Duration.between(Instant.now(), next())).isLessThan(Duration.ofSeconds(2));
        for (int attempt = 2; attempt <= 4; attempt++) {
            int failed = attempt;
            owner.update("UPDATE " + TASK.replace(" WHERE", " SET execution_time = now() WHERE"));
            await().atMost(Duration.ofSeconds(60)).until(() -> failures() == failed);
        }
        assertThat(next()).isEqualTo(midnight());

        owner.execute("ALTER TABLE read_model.gone RENAME TO stream_progress");
        owner.update("UPDATE " + TASK.replace(" WHERE", " SET execution_time = now() WHERE"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("operations.reconciliations") == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> failures() == 0);
    }

    @Test
    void the_pauses_are_five_twenty_five_and_a_hundred_and_twenty_five_seconds() {
        JobSettings settings =
                new JobSettings(
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        Duration.ofHours(1),
                        3,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(3));
        Retries retries =
                new Retries(settings, Schedules.daily(ZoneOffset.UTC, LocalTime.MIDNIGHT));

        List<Duration> pauses = IntStream.rangeClosed(1, 3).mapToObj(retries::pause).toList();

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(125));
    }

    private Instant next() {
        return owner.queryForObject("SELECT execution_time FROM " + TASK, Timestamp.class)
                .toInstant();
    }

    private int failures() {
        return owner.queryForObject(
                "SELECT coalesce(consecutive_failures, 0) FROM " + TASK, Integer.class);
    }

    private long count(String table) {
        return owner.queryForObject("SELECT count(*) FROM " + table, Long.class);
    }

    private static Instant midnight() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
