package dev.drawdown.projection.nav;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static dev.drawdown.projection.fixture.FundDeeds.markedWhole;
import static dev.drawdown.projection.fixture.FundDeeds.struck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NavProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 28);
    private static final double CLOSE = 1e-9;

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void what_was_struck_stands_whatever_was_marked_and_of_two_the_last_recorded() {
        projection.happens(struck("fund", DAY, 100), DAY);
        RecordedEvent second = projection.happens(struck("fund", DAY, 110), DAY);
        projection.happens(markedWhole("fund", DAY, 130, 120), DAY);
        projection.happens(markedWhole("fund", DAY.plusDays(1), 131, 121), DAY.plusDays(1));
        assertThat(history()).containsExactly("2024-06-28 struck 110", "2024-06-29 mark 121");

        projection.happens(reversed("fund", second), DAY);
        assertThat(history()).containsExactly("2024-06-28 struck 100", "2024-06-29 mark 121");
        assertThat(
                        projection
                                .reader()
                                .queryForList(
                                        """
                                        SELECT net_cents FROM read_model.nav_history_v1
                                        WHERE known_from <= ? AND (known_to IS NULL OR known_to > ?)
                                        """,
                                        Long.class,
                                        second.position(),
                                        second.position()))
                .containsExactly(110L);
    }

    @Test
    void the_last_value_of_a_day_taken_back_leaves_the_day_without_one() {
        RecordedEvent only = projection.happens(struck("fund", DAY, 100), DAY);
        projection.happens(reversed("fund", only), DAY);

        assertThat(history()).isEmpty();
    }

    @Test
    void a_mark_of_some_commitments_is_no_value_of_the_fund() {
        projection.happens(committed("fund", "anna", 1, 1_000), DAY);
        projection.happens(marked("fund", DAY, null, line("fund", "anna", 9)), DAY);

        assertThat(history()).isEmpty();
    }

    @Test
    void what_is_paid_in_is_no_return() {
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 1, 10_000), DAY);
        projection.happens(struck("fund", DAY, 1_000), DAY);
        LocalDate next = DAY.plusDays(1);
        projection.happens(called("fund", 1, next, List.of(owed(1, 500L, 0L, 0L))), next);
        projection.happens(received("fund", 1, 1, 500, next), next);
        projection.happens(struck("fund", next, 1_625), next);

        // 125 gained on 1,000 and half of 500
        assertThat(analytics("return_itd")).isEqualTo(0.1, within(CLOSE));
        assertThat(analytics("max_drawdown")).isEqualTo(0);
        assertThat(analytics("return_1m")).isNull();
        assertThat(analytics("return_itd_annualised")).isNull();
    }

    @Test
    void returns_begin_where_their_period_does_and_are_annualised_beyond_a_year() {
        months(List.of(100L, 110L, 121L, 100L, 120L), LocalDate.of(2024, 2, 29));
        assertThat(analytics("return_1m")).isEqualTo(0.2, within(CLOSE));
        assertThat(analytics("return_3m")).isEqualTo(120.0 / 110 - 1, within(CLOSE));
        assertThat(analytics("return_1y")).isNull();
        assertThat(analytics("return_itd")).isEqualTo(0.2, within(CLOSE));
        assertThat(analytics("max_drawdown")).isEqualTo(1 - 100.0 / 121, within(CLOSE));
        assertThat(analytics("volatility")).isNull();

        List<Long> steady = new ArrayList<>();
        for (int month = 0; month <= 60; month++) {
            steady.add(Math.round(1e9 * Math.pow(1.01, month)));
        }
        projection.ledger().owner().update("DELETE FROM read_model.nav_history");
        months(steady, LocalDate.of(2019, 1, 31));
        double year = Math.pow(1.01, 12) - 1;
        assertThat(analytics("return_1y")).isEqualTo(year, within(1e-7));
        assertThat(analytics("return_3y")).isEqualTo(year, within(1e-7));
        assertThat(analytics("return_5y")).isEqualTo(year, within(1e-7));
        assertThat(analytics("mean_return")).isEqualTo(0.12, within(1e-7));
    }

    @Test
    void risk_is_that_of_twelve_monthly_returns() {
        // up by 4 %, down by 2 %, six times: mean 1 %, deviation 3 % times the root of 12/11
        List<Long> values = new ArrayList<>(List.of(1_000_000_000_000L));
        for (int month = 0; month < 12; month++) {
            values.add(Math.round(values.getLast() * (month % 2 == 0 ? 1.04 : 0.98)));
        }
        months(values, LocalDate.of(2023, 12, 31));

        double volatility = 0.03 * Math.sqrt(12.0 / 11) * Math.sqrt(12);
        assertThat(analytics("volatility")).isEqualTo(volatility, within(CLOSE));
        assertThat(analytics("sharpe_ratio")).isEqualTo(0.12 / volatility, within(1e-8));
        assertThat(analytics("max_drawdown")).isEqualTo(0.02, within(CLOSE));
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        "SELECT risk_period || risk_returns FROM read_model.fund_analytics_v1",
                                        String.class))
                .isEqualTo("month12");
    }

    @Test
    void a_total_loss_is_a_return_and_what_comes_after_it_begins_anew() {
        months(List.of(100L, 50L, 0L), LocalDate.of(2024, 1, 31));
        assertThat(analytics("return_itd")).isEqualTo(-1);
        assertThat(analytics("max_drawdown")).isEqualTo(1);

        LocalDate later = LocalDate.of(2024, 5, 31);
        projection.happens(struck("fund", later, 10), later);
        projection.happens(struck("fund", later.plusDays(1), 11), later.plusDays(1));
        assertThat(analytics("return_itd")).isEqualTo(0.1, within(CLOSE));
    }

    private void months(List<Long> values, LocalDate first) {
        LocalDate date = first;
        for (long value : values) {
            projection.happens(struck("fund", date, value), date);
            date = date.plusDays(1).plusMonths(1).minusDays(1);
        }
    }

    private @Nullable Double analytics(String column) {
        projection.bean(FundAnalytics.class).refresh();
        Map<String, Object> row =
                projection
                        .reader()
                        .queryForMap(
                                "SELECT %s::double precision AS value FROM read_model.fund_analytics_v1"
                                        .formatted(column));
        return (Double) row.get("value");
    }

    private List<String> history() {
        return projection
                .reader()
                .queryForList(
                        """
                        SELECT concat_ws(' ', nav_date, source, net_cents) FROM read_model.nav_history_v1
                        WHERE fund_id = ? AND known_to IS NULL ORDER BY nav_date
                        """,
                        String.class,
                        fund("fund"));
    }
}
