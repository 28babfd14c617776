package dev.drawdown.projection.partitions;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.FundDeeds.struck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.projection.database.DatabaseSettings;
import dev.drawdown.projection.fixture.ProjectionFixture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class YearsAheadTest {

    private static final LocalDate MADE = LocalDate.of(2025, 3, 31);
    private final int later = LocalDate.now(ZoneOffset.UTC).getYear() + 5;

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final YearsAhead inLaterYears = at(later);

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void next_years_partition_is_made_once_and_takes_what_had_gone_to_the_default_one() {
        call(1, LocalDate.of(later + 1, 6, 30));
        assertThat(rows("capital_activities_other")).isEqualTo(3);

        assertThat(inLaterYears.make())
                .containsExactly(
                        "capital_activities_" + later,
                        "capital_activities_" + (later + 1),
                        "nav_history_" + later,
                        "nav_history_" + (later + 1));
        assertThat(inLaterYears.make()).isEmpty();

        assertThat(rows("capital_activities_other")).isZero();
        assertThat(rows("capital_activities_" + (later + 1))).isEqualTo(3);
        call(2, LocalDate.of(later + 1, 9, 30));
        assertThat(rows("capital_activities_" + (later + 1))).isEqualTo(6);
        assertThat(indexesOf(later)).isEqualTo(indexesOf(2020));
    }

    @Test
    void values_of_a_later_year_move_from_the_default_partition_too() {
        LocalDate day = LocalDate.of(later + 1, 6, 30);
        projection.happens(struck("fund", day, 100), day);
        assertThat(rows("nav_history_other")).isEqualTo(1);

        inLaterYears.make();

        assertThat(rows("nav_history_other")).isZero();
        assertThat(rows("nav_history_" + (later + 1))).isEqualTo(1);
    }

    @Test
    void this_year_and_the_next_are_there_already_after_the_migrations() {
        assertThat(projection.bean(YearsAhead.class).make()).isEmpty();
    }

    @Test
    void while_somebody_holds_the_default_partition_it_gives_up_soon_and_others_go_on()
            throws SQLException {
        try (Connection holder = DriverManager.getConnection(projection.database().ownerUrl())) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("SELECT * FROM read_model.capital_activities_other");
            }
            long start = System.nanoTime();
            assertThatThrownBy(inLaterYears::make).isInstanceOf(DataAccessException.class);
            inLaterYears.makeIfPossible();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(3));
            call(1, LocalDate.of(2025, 6, 30));
            holder.rollback();
        }
        assertThat(inLaterYears.make()).hasSize(4);
    }

    private YearsAhead at(int year) {
        return new YearsAhead(
                projection.bean(DatabaseSettings.class),
                projection.bean(PartitionSettings.class),
                Clock.fixed(
                        LocalDate.of(year, 12, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        ZoneOffset.UTC));
    }

    private void call(int number, LocalDate due) {
        if (number == 1) {
            projection.happens(opened("fund"), MADE);
            projection.happens(committed("fund", "anna", 1, 1_000), MADE);
        }
        projection.happens(called("fund", number, due, List.of(owed(1, 1L, 2L, 3L))), due);
    }

    private long rows(String partition) {
        return projection
                .ledger()
                .owner()
                .queryForObject("SELECT count(*) FROM read_model." + partition, Long.class);
    }

    private List<String> indexesOf(int year) {
        return projection
                .ledger()
                .owner()
                .queryForList(
                        """
                        SELECT regexp_replace(pg_get_indexdef(indexrelid), '^.* USING', '')
                        FROM pg_index WHERE indrelid = to_regclass(?) AND indisvalid ORDER BY 1
                        """,
                        String.class,
                        "read_model.capital_activities_" + year);
    }
}
