package dev.drawdown.projection.rebuild;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.onboarded;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.fixture.BookKeeping;
import dev.drawdown.projection.fixture.OperatorFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.servers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildUnderUseTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static final String WAITS_AT_THE_GATE =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final BookKeeping books = new BookKeeping(projection);
    private final OperatorFixture operator = new OperatorFixture(projection.database());

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void a_projection_that_is_open_across_the_swap_loses_nothing() throws Exception {
        books.play(3);
        projection.happens(onboarded("late"), DAY);
        projection.happens(opened("open"), DAY);
        projection.happens(committed("open", "late", 10), DAY);
        RecordedEvent inFlight = projection.record(committed("open", "later", 5), DAY);
        RecordedEvent behind = projection.record(opened("behind"), DAY);
        try (Connection rival = superuser()) {
            rival.setAutoCommit(false);
            run(rival, "INSERT INTO read_model.projection_progress VALUES (7, 1, now())");
            var writing =
                    CompletableFuture.runAsync(
                            () -> projection.projectFrom(7, List.of(inFlight)), THREADS);
            await().until(() -> waiting() == 1);
            var rebuilding = CompletableFuture.supplyAsync(() -> operator.run("rebuild"), THREADS);
            await().atMost(Duration.ofSeconds(60)).until(() -> waitsAtTheGate() >= 1);
            var queued = CompletableFuture.runAsync(() -> projection.project(behind), THREADS);
            await().until(() -> waitsAtTheGate() >= 2);
            assertThat(writing).isNotDone();
            assertThat(rebuilding).isNotDone();
            assertThat(count("lp_fund_commitments_v1 WHERE commitment_amount_cents = 10"))
                    .as("readers notice nothing")
                    .isEqualTo(1);

            rival.rollback();
            writing.get(30, TimeUnit.SECONDS);
            queued.get(30, TimeUnit.SECONDS);
            assertThat(rebuilding.get(60, TimeUnit.SECONDS)).as(operator.said()).isZero();
        }
        assertThat(count("lp_fund_commitments_v1 WHERE commitment_amount_cents = 5")).isEqualTo(1);
        assertThat(count("funds_v1 WHERE name = 'behind'")).isEqualTo(1);
        assertThat(count("projection_progress_v1 WHERE partition = 7")).isEqualTo(1);
    }

    @Test
    void reads_and_writes_go_on_meanwhile_and_every_figure_is_there_afterwards() {
        books.play(4);
        AtomicBoolean over = new AtomicBoolean();
        var reading =
                CompletableFuture.supplyAsync(
                        () -> {
                            long reads = 0;
                            while (!over.get()) {
                                assertThat(books.disagreement()).isEmpty();
                                reads++;
                            }
                            return reads;
                        },
                        THREADS);
        var writing = CompletableFuture.runAsync(() -> books.playUntil(over::get), THREADS);

        assertThat(operator.run("rebuild", "all")).as(operator.said()).isZero();
        assertThat(operator.run("rebuild", "capital")).as(operator.said()).isZero();
        over.set(true);

        assertThat(reading.orTimeout(30, TimeUnit.SECONDS).join()).isPositive();
        writing.orTimeout(30, TimeUnit.SECONDS).join();
        List<String> live = books.everythingReadable();
        assertThat(operator.run("rebuild")).as(operator.said()).isZero();
        assertThat(books.everythingReadable()).isEqualTo(live);
    }

    private long waiting() {
        return number("SELECT count(*) FROM pg_locks WHERE NOT granted");
    }

    private long waitsAtTheGate() {
        return number(WAITS_AT_THE_GATE);
    }

    private long number(String sql) {
        return projection.ledger().owner().queryForObject(sql, Long.class);
    }

    private Connection superuser() throws Exception {
        return DriverManager.getConnection(
                TestServers.postgres().superuserUrl(projection.database().name()));
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
