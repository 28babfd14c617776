package dev.drawdown.projection.rebuild;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.event.FundEvent;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadSchema;
import dev.drawdown.projection.fixture.BookKeeping;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.OperatorFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.nav.FundAnalytics;
import dev.drawdown.servers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final BookKeeping books = new BookKeeping(projection);
    private final OperatorFixture operator = new OperatorFixture(projection.database());

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void every_table_is_some_projections_or_says_how_far_it_is() {
        List<String> known =
                new ArrayList<>(
                        List.of(
                                "flyway_schema_history",
                                "parked_streams",
                                "projection_progress",
                                "stream_progress"));
        projection.beans(Projector.class).forEach(p -> known.addAll(p.tables()));

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        owner(
                                """
                              SELECT relname FROM pg_class WHERE relnamespace = 'read_model'::regnamespace
                                AND relkind IN ('r', 'p') AND NOT relispartition
                              """));
    }

    @Test
    void all_tables_are_made_anew_from_the_ledger_and_say_the_same_to_reader_and_projector() {
        books.play(6);
        List<String> before = books.everythingReadable();

        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(books.everythingReadable()).isEqualTo(before);
        assertThat(operator.said())
                .contains("capital_activities", "partner_timeline", "equal", "events/s", "left")
                .doesNotContain("DIFFERENT");
        assertThat(owner("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'read_model%'"))
                .containsExactly("read_model");
        projection.bean(ReadSchema.class).migrate();
        projection.happens(opened("later"), DAY);
        projection.happens(committed("later", "anna", 77), DAY);
        assertThat(count("lp_fund_commitments_v1 WHERE commitment_amount_cents = 77")).isEqualTo(1);
        assertThat(indexes()).isEqualTo(indexesOfFreshSchema());
    }

    @Test
    void one_cent_of_difference_is_named_and_the_live_tables_stay_until_it_is_accepted() {
        books.play(3);
        List<String> right = books.everythingReadable();
        projection
                .ledger()
                .owner()
                .update(
                        """
                        UPDATE read_model.lp_dashboard_summary SET total_nav_cents = total_nav_cents + 1
                        WHERE lp_id = ?
                        """,
                        partner("anna"));
        List<String> wrong = books.everythingReadable();
        assertThat(wrong).isNotEqualTo(right);

        assertThat(operator.run("rebuild")).isEqualTo(1);
        assertThat(operator.said()).contains("DIFFERENT  lp_dashboard_summary: amounts");
        assertThat(books.everythingReadable()).isEqualTo(wrong);

        assertThat(operator.run("rebuild", "--accept-differences")).as(operator.said()).isZero();
        assertThat(books.everythingReadable()).isEqualTo(right);
    }

    @Test
    void one_projection_alone_is_made_anew_and_put_in_place_with_its_views() {
        books.play(4);
        List<String> right = books.everythingReadable();
        for (String table : List.of("capital_activities", "partner_timeline", "proposals")) {
            projection.ledger().owner().update("DELETE FROM read_model." + table);
        }

        assertThat(operator.run("rebuild", "activity", "--accept-differences"))
                .as(operator.said())
                .isZero();

        assertThat(books.everythingReadable()).isEqualTo(right);
        assertThat(indexes()).isEqualTo(indexesOfFreshSchema());
        projection.bean(ReadSchema.class).migrate();
        assertThat(operator.run("rebuild", "unheard-of")).isEqualTo(1);
        assertThat(operator.said()).contains("There is no projection unheard-of");
        for (String each :
                List.of(
                        "partner",
                        "fund",
                        "commitment",
                        "capital",
                        "notice",
                        "performance",
                        "holding",
                        "nav",
                        "index",
                        "flow")) {
            assertThat(operator.run("rebuild", each, "--anew")).as(operator.said()).isZero();
        }
        assertThat(books.everythingReadable()).isEqualTo(right);
    }

    @Test
    void returns_and_risk_survive_a_swap_of_all_tables_and_of_those_that_they_stand_on() {
        books.play(2);
        projection.bean(FundAnalytics.class).refresh();
        String stands =
                "SELECT to_jsonb(v)::text FROM read_model.fund_analytics_v1 AS v ORDER BY 1";
        List<String> before = projection.reader().queryForList(stands, String.class);
        assertThat(before).hasSize(2);

        for (String each : List.of("all", "nav", "capital")) {
            assertThat(operator.run("rebuild", each)).as(operator.said()).isZero();
            assertThat(projection.reader().queryForList(stands, String.class)).isEqualTo(before);
        }
        projection.ledger().owner().update("DELETE FROM read_model.nav_history");
        assertThat(operator.run("analytics")).as(operator.said()).isZero();
        assertThat(projection.reader().queryForList(stands, String.class)).isEmpty();
    }

    @Test
    void a_rebuild_that_was_broken_off_goes_on_where_it_was() throws Exception {
        books.play(8);
        List<String> before = books.everythingReadable();
        operator.with("drawdown.rebuild.lot-events", 1).with("drawdown.rebuild.workers", 1);
        String last =
                owner("SELECT stream FROM ledger.event GROUP BY stream ORDER BY min(position) DESC")
                        .getFirst();
        try (Connection rival = superuser()) {
            rival.setAutoCommit(false);
            var rebuilding = CompletableFuture.supplyAsync(() -> operator.run("rebuild"), THREADS);
            await().pollInterval(Duration.ofMillis(5)).until(this::isBegun);
            run(
                    rival,
                    "INSERT INTO read_model_next.stream_progress VALUES ('%s', 0, 0)"
                            .formatted(last));
            await().until(() -> waiting() == 1);
            breakTheConnectionsThatFold();
            assertThat(rebuilding.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(1);
            rival.rollback();
        }
        assertThat(operator.said()).contains("the same command goes on");
        assertThat(books.everythingReadable()).isEqualTo(before);

        assertThat(operator.run("rebuild", "partner")).isEqualTo(1);
        assertThat(operator.said()).contains("unfinished rebuild of all");
        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(operator.said())
                .contains("Going on with the whole read side")
                .containsPattern("Goes on after [1-9]");
        assertThat(books.everythingReadable()).isEqualTo(before);
    }

    @Test
    void a_stream_that_is_parked_stays_parked_and_on_the_list() {
        books.play(2);
        projection.project(
                projection
                        .ledger()
                        .record("UnheardOf.v9", FundEvent.streamOf(Deeds.fund("odd")), DAY, "{}"));
        projection.record(opened("odd"), DAY);
        List<String> before = books.everythingReadable();

        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(books.everythingReadable()).isEqualTo(before);
        assertThat(operator.run("parked")).isZero();
        assertThat(operator.said()).contains("stopped at sequence 0", "UnheardOf.v9", "1 parked");
        assertThat(operator.run("retry")).isEqualTo(1);
    }

    private boolean isBegun() {
        return number("SELECT count(*) FROM pg_class WHERE relname = 'rebuild_index'") == 1;
    }

    private long waiting() {
        return number("SELECT count(*) FROM pg_locks WHERE NOT granted");
    }

    private void breakTheConnectionsThatFold() throws Exception {
        try (Connection superuser = superuser()) {
            run(
                    superuser,
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND usename = 'drawdown_projector'
                    """);
        }
    }

    private List<String> indexes() {
        return owner(
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'read_model' ORDER BY indexdef");
    }

    private static List<String> indexesOfFreshSchema() {
        try (ProjectionFixture fresh = ProjectionFixture.start()) {
            return fresh.ledger()
                    .owner()
                    .queryForList(
                            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'read_model' ORDER BY indexdef",
                            String.class);
        }
    }

    private Connection superuser() throws Exception {
        return DriverManager.getConnection(
                TestServers.postgres().superuserUrl(projection.database().name()));
    }

    private long number(String sql) {
        return projection.ledger().owner().queryForObject(sql, Long.class);
    }

    private List<String> owner(String sql) {
        return projection.ledger().owner().queryForList(sql, String.class);
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String fromWhere) {
        return projection
                .reader()
                .queryForObject("SELECT count(*) FROM read_model." + fromWhere, Long.class);
    }
}
