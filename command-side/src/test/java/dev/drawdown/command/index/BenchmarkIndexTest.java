package dev.drawdown.command.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.event.IndexLevelsRecorded;
import dev.drawdown.event.IndexLevelsRecorded.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An index grows and is corrected; what it is stays. */
class BenchmarkIndexTest {

    private static final UUID MANAGER = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final AggregateTestFixture<BenchmarkIndex> index =
            new AggregateTestFixture<>(BenchmarkIndex.class);

    @Test
    void the_first_levels_make_the_index() {
        RecordIndexLevels first = levels(USD, true, level(DAY, "101.25"));
        index.givenNoPriorActivity().when(first).expectEvents(first.event());
    }

    @Test
    void levels_are_recorded_by_date_whatever_their_order() {
        RecordIndexLevels mixed = levels(USD, true, level(DAY, "3"), level(DAY.minusDays(1), "2"));
        assertThat(mixed.event().levels())
                .containsExactly(level(DAY.minusDays(1), "2"), level(DAY, "3"));
        assertThat(mixed.lastDate()).isEqualTo(DAY);
    }

    @Test
    void the_same_name_of_the_same_manager_is_the_same_index() {
        assertThat(levels(USD, true, level(DAY, "1")).stream())
                .isEqualTo(
                        RecordIndexLevels.of(
                                MANAGER,
                                " World index ",
                                null,
                                true,
                                List.of(level(DAY, "1")),
                                null)
                                .stream());
    }

    @Test
    void more_levels_need_not_repeat_the_currency() {
        RecordIndexLevels more = levels(null, true, level(DAY.plusDays(1), "102"));
        index.given(recorded(USD, true)).when(more).expectEvents(more.event());
    }

    @Test
    void a_series_without_dividends_is_another_index() {
        index.given(recorded(USD, true))
                .when(levels(USD, false, level(DAY, "1")))
                .expectException(IndexIsAnother.class)
                .expectNoEvents();
    }

    @Test
    void a_series_in_another_currency_is_another_index() {
        index.given(recorded(USD, true), recorded(null, true))
                .when(levels(EUR, true, level(DAY, "1")))
                .expectException(IndexIsAnother.class);
        index.given(recorded(null, true))
                .when(levels(EUR, true, level(DAY, "1")))
                .expectException(IndexIsAnother.class);
    }

    @Test
    void a_level_is_above_zero_and_alone_on_its_date() {
        assertThatThrownBy(() -> levels(USD, true, level(DAY, "0")))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> levels(USD, true, level(DAY, "1"), level(DAY, "2")))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void a_command_takes_some_levels_and_not_too_many() {
        assertThatThrownBy(() -> levels(USD, true)).isInstanceOf(InvalidField.class);
        Level[] many =
                Collections.nCopies(RecordIndexLevels.MOST_LEVELS + 1, level(DAY, "1"))
                        .toArray(Level[]::new);
        assertThatThrownBy(() -> levels(USD, true, many)).isInstanceOf(InvalidField.class);
    }

    private static RecordIndexLevels levels(
            @Nullable Currency currency, boolean totalReturn, Level... levels) {
        return RecordIndexLevels.of(
                MANAGER, "World index", currency, totalReturn, List.of(levels), null);
    }

    private static Object recorded(@Nullable Currency currency, boolean totalReturn) {
        IndexLevelsRecorded event = levels(currency, totalReturn, level(DAY, "101.25")).event();
        return new GenericMessage<>(event, MetaData.with(Recorded.EFFECTIVE_DATE, DAY));
    }

    private static Level level(LocalDate date, String level) {
        return new Level(date, new BigDecimal(level));
    }
}
