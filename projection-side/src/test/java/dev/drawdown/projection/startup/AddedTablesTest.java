package dev.drawdown.projection.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.ApplicationFixture;
import dev.drawdown.projection.fixture.BookKeeping;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.servers.TestServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An installation whose streams were folded by a version that kept neither values nor flows. */
class AddedTablesTest {

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final BookKeeping books = new BookKeeping(projection);
    private final TopicFixture topic = new TopicFixture(TestServers.freshTopic());

    @AfterEach
    void stop() {
        topic.close();
        projection.close();
    }

    @Test
    void has_at_its_next_start_what_had_been_folded_before() throws Exception {
        books.play(3);
        List<String> right = books.everythingReadable();
        for (String table : List.of("nav_history", "fund_flows")) {
            owner("TRUNCATE read_model." + table);
            owner("COMMENT ON TABLE read_model.%s IS 'to be made anew'".formatted(table));
        }
        owner("TRUNCATE read_model.nav_entries");
        assertThat(books.everythingReadable()).isNotEqualTo(right);
        topic.create();

        try (var application =
                ApplicationFixture.start(projection.database(), topic.name(), Map.of())) {
            application.awaitReady();

            assertThat(books.everythingReadable()).isEqualTo(right);
            assertThat(
                            projection
                                    .ledger()
                                    .owner()
                                    .queryForList(
                                            """
                                            SELECT relname FROM pg_class
                                            WHERE obj_description(oid, 'pg_class') = 'to be made anew'
                                            """,
                                            String.class))
                    .isEmpty();
        }
    }

    private void owner(String sql) {
        projection.ledger().owner().execute(sql);
    }
}
