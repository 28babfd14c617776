package dev.drawdown.projection.rebuild;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.FundEvent;
import dev.drawdown.projection.fixture.BookKeeping;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.OperatorFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is lost on the read side comes back from the ledger. */
class RebuildFromTheLedgerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final BookKeeping books = new BookKeeping(projection);
    private final OperatorFixture operator = new OperatorFixture(projection.database());

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void tables_that_know_of_no_stream_any_more_are_made_from_the_whole_ledger() {
        books.play(3);
        List<String> right = books.everythingReadable();
        change("TRUNCATE read_model.stream_progress, read_model.projection_progress");

        assertThat(operator.run("rebuild", "capital")).isEqualTo(1);
        assertThat(operator.said()).contains("rebuild all of them");
        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(operator.said()).contains("there is nothing to compare with");
        assertThat(books.everythingReadable()).isEqualTo(right);
        assertThat(operator.run("rebuild")).as(operator.said()).isZero();
    }

    @Test
    void where_there_are_no_read_tables_at_all_they_are_made() {
        books.play(3);
        List<String> right = books.everythingReadable();
        change("DROP SCHEMA read_model CASCADE");

        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(books.everythingReadable()).isEqualTo(right);
    }

    @Test
    void a_stream_that_the_live_tables_lost_track_of_is_a_difference_until_it_is_accepted() {
        books.play(3);
        projection.happens(opened("lost"), DAY);
        projection.happens(opened("behind"), DAY);
        List<String> right = books.everythingReadable();
        String stream = FundEvent.streamOf(Deeds.fund("lost"));
        change("DELETE FROM read_model.stream_progress WHERE stream = '%s'".formatted(stream));

        assertThat(operator.run("rebuild")).isEqualTo(1);
        assertThat(operator.said()).contains("DIFFERENT  stream %s at 0 instead".formatted(stream));

        assertThat(operator.run("rebuild", "--accept-differences")).as(operator.said()).isZero();
        assertThat(books.everythingReadable()).isEqualTo(right);
    }

    @Test
    void what_the_live_tables_have_not_folded_yet_is_no_difference() {
        books.play(2);
        List<String> right = books.everythingReadable();
        projection.record(opened("not yet folded"), DAY);

        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(books.everythingReadable()).isEqualTo(right);
    }

    @Test
    void streams_that_are_too_large_for_the_memory_are_folded_bit_by_bit() {
        books.play(4);
        List<String> right = books.everythingReadable();
        operator.with("drawdown.rebuild.bytes-at-once", 1024)
                .with("drawdown.rebuild.page-events", 3);

        assertThat(operator.run("rebuild")).as(operator.said()).isZero();

        assertThat(books.everythingReadable()).isEqualTo(right);
    }

    @Test
    void streams_that_write_the_same_rows_are_folded_bit_by_bit() {
        books.play(2);
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 100), DAY);
        projection.happens(marked("fund", DAY, null, line("fund", "anna", 70)), DAY);
        projection.happens(opened("other"), DAY);
        projection.happens(marked("other", DAY, null, line("fund", "anna", 80)), DAY);
        List<String> before = books.everythingReadable();
        operator.with("drawdown.rebuild.lot-events", 1);

        assertThat(operator.run("rebuild", "--accept-differences")).as(operator.said()).isZero();

        assertThat(operator.said()).contains("in each other's way");
        assertThat(books.everythingReadable()).hasSameSizeAs(before);
    }

    private void change(String sql) {
        projection.ledger().owner().update(sql);
    }
}
