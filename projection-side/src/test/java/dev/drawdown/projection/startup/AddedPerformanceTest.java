package dev.drawdown.projection.startup;

import static dev.drawdown.projection.fixture.Deeds.commitment;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.fixture.ApplicationFixture;
import dev.drawdown.projection.fixture.BookKeeping;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An installation whose streams were folded by a version that kept no performance. */
class AddedPerformanceTest {

    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final BookKeeping books = new BookKeeping(projection);
    private final TopicFixture topic = new TopicFixture(TestServers.freshTopic());

    @AfterEach
    void stop() {
        topic.close();
        projection.close();
    }

    @Test
    void shows_what_was_earned_before_and_goes_on_from_there() throws Exception {
        books.play(3);
        List<String> right = books.everythingReadable();
        forget();
        assertThat(books.everythingReadable()).isNotEqualTo(right);
        topic.create();

        try (var application =
                ApplicationFixture.start(projection.database(), topic.name(), Map.of())) {
            application.awaitReady();
            assertThat(books.everythingReadable()).isEqualTo(right);

            topic.send(
                    projection.record(
                            marked("kept fund 0", LATER, null, line("kept fund 0", "anna", 5)),
                            LATER));
            await().atMost(Duration.ofSeconds(30)).until(() -> marks() == 1);
        }
    }

    private void forget() {
        projection
                .ledger()
                .owner()
                .execute(
                        """
                        TRUNCATE read_model.performance_accounts, read_model.recorded_entries,
                            read_model.lp_cash_flows, read_model.rate_inputs,
                            read_model.lp_performance_snapshots, read_model.fund_performance_snapshots;
                        COMMENT ON TABLE read_model.lp_performance_snapshots IS 'to be made anew'
                        """);
    }

    private long marks() {
        return projection
                .reader()
                .queryForObject(
                        """
                        SELECT count(*) FROM read_model.lp_performance_snapshots_v1
                        WHERE commitment_id = ? AND snapshot_date = ? AND marked
                        """,
                        Long.class,
                        commitment("kept fund 0", "anna"),
                        LATER);
    }
}
