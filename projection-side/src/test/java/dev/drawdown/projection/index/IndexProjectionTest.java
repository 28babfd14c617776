package dev.drawdown.projection.index;

import static dev.drawdown.projection.fixture.FundDeeds.index;
import static dev.drawdown.projection.fixture.FundDeeds.levels;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static final String KNOWN_AT =
            """
            SELECT level_date || ' ' || level FROM read_model.index_levels_v1
            WHERE index_id = ? AND known_from <= ? AND (known_to IS NULL OR known_to > ?) ORDER BY level_date
            """;

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void an_index_is_named_once_and_belongs_to_its_manager() {
        projection.happens(levels("MSCI World", DAY, "100", "101"), DAY.plusDays(1));
        projection.happens(levels("MSCI World", DAY.plusDays(2), "102"), DAY.plusDays(2));

        assertThat(
                        projection
                                .reader()
                                .queryForList(
                                        """
                                        SELECT concat_ws(' ', id, manager_id, name, currency, total_return)
                                        FROM read_model.indices_v1
                                        """,
                                        String.class))
                .containsExactly(
                        "%s %s MSCI World USD t"
                                .formatted(index("MSCI World"), LedgerFixture.MANAGER));
    }

    @Test
    void a_later_level_of_the_same_date_supersedes_and_what_was_known_stays() {
        RecordedEvent first =
                projection.happens(levels("MSCI World", DAY, "100", "101"), DAY.plusDays(1));
        RecordedEvent second =
                projection.happens(levels("MSCI World", DAY.plusDays(1), "101.5", "102"), DAY);

        assertThat(knownAt(first)).containsExactly("2024-01-01 100", "2024-01-02 101");
        assertThat(knownAt(second))
                .containsExactly("2024-01-01 100", "2024-01-02 101.5", "2024-01-03 102");
    }

    @Test
    void the_same_level_once_more_says_nothing_new_also_within_a_batch() {
        RecordedEvent first = projection.record(levels("Index", DAY, "100"), DAY);
        RecordedEvent same = projection.record(levels("Index", DAY, "100.00"), DAY);
        RecordedEvent other = projection.record(levels("Index", DAY, "99"), DAY);
        projection.project(first, same, other);
        projection.project(first, same, other);

        assertThat(knownAt(same)).containsExactly("2024-01-01 100");
        assertThat(knownAt(other)).containsExactly("2024-01-01 99");
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        "SELECT count(*) FROM read_model.index_levels_v1",
                                        Long.class))
                .isEqualTo(2);
    }

    private List<String> knownAt(RecordedEvent event) {
        String name = event.stream().equals("index-" + index("Index")) ? "Index" : "MSCI World";
        return projection
                .reader()
                .queryForList(
                        KNOWN_AT, String.class, index(name), event.position(), event.position());
    }
}
