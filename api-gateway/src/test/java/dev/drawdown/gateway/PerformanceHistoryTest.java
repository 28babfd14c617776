package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.XirrSolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PerformanceHistoryTest {

    private static final LocalDate MADE = LocalDate.of(2021, 1, 4);
    private static final LocalDate CALLED = LocalDate.of(2021, 2, 1);
    private static final UUID PARTNER = WORLD.reads.partner(MANAGER, null, "With A Course");
    private static final UUID FIRST = WORLD.reads.fund(MANAGER, "Course One", "USD");
    private static final UUID SECOND = WORLD.reads.fund(MANAGER, "Course Two", "USD");

    static {
        books(FIRST, 10_000)
                .paidIn(CALLED, 50_000)
                .marked(LocalDate.of(2022, 1, 31), 52_000)
                .marked(LocalDate.of(2022, 3, 31), 55_000)
                .distributed(LocalDate.of(2022, 5, 2), 8_000, 0)
                .marked(LocalDate.of(2022, 6, 30), 49_000);
        books(SECOND, 11_000).paidIn(CALLED, 20_000).marked(LocalDate.of(2022, 3, 31), 30_000);
    }

    private static DatedBooks books(UUID fund, long position) {
        UUID commitment = WORLD.reads.commitment(PARTNER, fund, "USD");
        return DatedBooks.of(WORLD.reads, commitment, position, MADE, 100_000);
    }

    @Test
    void the_last_snapshot_of_each_period_is_its_point() {
        assertThat(dates("?granularity=daily&fundId=" + FIRST))
                .containsExactly("2022-01-31", "2022-03-31", "2022-06-30");
        assertThat(dates("?granularity=quarterly&fundId=" + FIRST))
                .containsExactly("2022-03-31", "2022-06-30");
        assertThat(dates("?granularity=yearly&fundId=" + FIRST)).containsExactly("2022-06-30");
        assertThat(dates("?fundId=" + FIRST)).containsExactly("2022-03-31", "2022-06-30");
        JsonNode year = asked("?granularity=yearly&fundId=" + FIRST).path("items").path(0);
        assertThat(year.path("periodEnd").asString()).isEqualTo("2022-12-31");
        assertThat(year.path("navCents").asLong()).isEqualTo(49_000);
        assertThat(year.path("tvpi").asDouble()).isEqualTo(1.14);
    }

    @Test
    void a_span_of_dates_and_an_earlier_moment_leave_later_snapshots_out() {
        String daily = "?granularity=daily&fundId=" + FIRST;
        assertThat(dates(daily + "&from=2022-02-01")).containsExactly("2022-03-31", "2022-06-30");
        assertThat(dates(daily + "&to=2022-03-30")).containsExactly("2022-01-31");
        assertThat(dates(daily + "&asOf=2022-03-31")).containsExactly("2022-01-31", "2022-03-31");
        String then = ReadModel.KNOWN.plusDays(10_003).plusHours(1).toString();
        assertThat(dates(daily + "&asKnownAt=" + then)).containsExactly("2022-01-31");
        assertThat(dates("?asKnownAt=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void without_a_fund_all_commitments_are_pooled_each_at_its_last_snapshot() {
        JsonNode points = asked("?granularity=quarterly").path("items");
        assertThat(points).hasSize(2);
        JsonNode june = points.path(1);
        assertThat(june.path("paidInCents").asLong()).isEqualTo(70_000);
        assertThat(june.path("navCents").asLong()).isEqualTo(79_000);
        assertThat(june.path("distributedCents").asLong()).isEqualTo(8_000);
        Flows flows = new Flows();
        flows.add(CALLED, -70_000);
        flows.add(LocalDate.of(2022, 5, 2), 8_000);
        flows.add(LocalDate.of(2022, 6, 30), 49_000);
        flows.add(LocalDate.of(2022, 3, 31), 30_000);
        XirrSolver solver = new XirrSolver();
        solver.solve(flows.days(), flows.amounts(), flows.size());
        assertThat(june.path("irr").asDouble()).isEqualTo(solver.rate(), within(1e-12));
        assertThat(june.path("grossIrr").isNull()).isTrue();
    }

    @Test
    void a_long_course_comes_in_pages_without_a_gap_or_a_double() {
        for (String series : List.of("?granularity=daily", "?granularity=daily&fundId=" + FIRST)) {
            List<String> paged = new ArrayList<>();
            JsonNode page = asked(series + "&limit=1");
            while (true) {
                page.path("items").forEach(point -> paged.add(point.path("date").asString()));
                if (!page.path("hasMore").asBoolean()) {
                    break;
                }
                String cursor = page.path("nextCursor").asString();
                page = asked(series + "&limit=1&cursor=" + cursor);
            }
            assertThat(paged).containsExactlyElementsOf(dates(series)).hasSize(3);
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        assertThat(field("?granularity=hourly")).isEqualTo("granularity");
        assertThat(field("?fundId=x")).isEqualTo("fundId");
        assertThat(field("?from=x")).isEqualTo("from");
        assertThat(field("?from=2022-02-01&to=2022-01-01")).isEqualTo("from");
        var cursor = GATEWAY.get(path("?cursor=x"), WORLD.partner(PARTNER));
        assertThat(cursor.code()).isEqualTo("INVALID_CURSOR");
    }

    private static String field(String query) {
        var answer = GATEWAY.get(path(query), WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.json().path("field").asString();
    }

    private static List<String> dates(String query) {
        return asked(query).path("items").findValuesAsString("date");
    }

    private static JsonNode asked(String query) {
        var answer = GATEWAY.get(path(query), WORLD.partner(PARTNER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static String path(String query) {
        return "/api/lp/performance/history" + query;
    }
}
