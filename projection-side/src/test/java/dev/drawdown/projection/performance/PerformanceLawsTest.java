package dev.drawdown.projection.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundEvent;
import dev.drawdown.projection.fixture.Administration;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.Histories;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.Steps;
import dev.drawdown.projection.fixture.Steps.Step;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.performance.PerformanceOracle.Entry;
import dev.drawdown.projection.performance.PerformanceOracle.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Laws of performance through real tables: whatever happens in whatever batches, the snapshots that
 * were known at every position are those that working everything out from scratch gives.
 */
class PerformanceLawsTest {

    private static final LocalDate MADE = LocalDate.of(2024, 2, 1);

    private static ProjectionFixture projection;
    private static int number;

    @BeforeContainer
    static void start() {
        projection = ProjectionFixture.start();
    }

    @AfterContainer
    static void stop() {
        projection.close();
    }

    /** A row as the reader sees it. */
    private record Row(
            UUID owner,
            LocalDate date,
            long from,
            @Nullable Long to,
            @Nullable Long grossNav,
            Expected value) {

        private boolean isKnownAt(long position) {
            return from <= position && (to == null || to > position);
        }
    }

    @Property(tries = 60)
    void every_snapshot_known_at_every_position_is_what_the_standing_entries_give(
            @ForAll("steps") List<Step> steps, @ForAll Random random) {
        String fund = "performing fund " + number++;
        List<RecordedEvent> events = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        new Administration(
                        fund,
                        (event, date) -> {
                            RecordedEvent recorded = projection.record(event, date);
                            events.add(recorded);
                            entries.add(new Entry(event, date));
                            return recorded.eventId();
                        })
                .play(steps, MADE);
        project(events, random);

        List<Row> accounts = rows("lp_performance_snapshots_v1", "commitment_id", fund);
        List<Row> funds = rows("fund_performance_snapshots_v1", "fund_id", fund);
        Map<UUID, Entry> standing = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            FundEvent event = entries.get(i).event();
            if (event instanceof EntryReversed reversal) {
                standing.remove(reversal.entryId());
            } else {
                standing.put(events.get(i).eventId(), entries.get(i));
            }
            long position = events.get(i).position();
            PerformanceOracle oracle = new PerformanceOracle(List.copyOf(standing.values()));
            for (String partner : Histories.PARTNERS) {
                UUID id = Deeds.commitment(fund, partner);
                assertThat(known(accounts, id, position)).isEqualTo(oracle.commitment(id));
            }
            assertThat(known(funds, Deeds.fund(fund), position)).isEqualTo(oracle.fund());
        }
        assertThat(accounts).allSatisfy(row -> assertThat(repetition(row, accounts)).isFalse());
        assertThat(funds).allSatisfy(row -> assertThat(repetition(row, funds)).isFalse());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.lists();
    }

    /** In batches of any size, some of them twice. */
    private static void project(List<RecordedEvent> events, Random random) {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(6));
            projection.project(events.subList(from, to));
            from = to - (random.nextInt(4) == 0 ? 1 : 0);
        }
        projection.project(events);
    }

    private static Map<LocalDate, Expected> known(List<Row> rows, UUID owner, long position) {
        Map<LocalDate, Expected> known = new HashMap<>();
        for (Row row : rows) {
            if (row.owner().equals(owner) && row.isKnownAt(position)) {
                assertThat(known.put(row.date(), row.value())).isNull();
            }
        }
        return known;
    }

    /** Whether the version that ends where it begins says the same. */
    private static boolean repetition(Row row, List<Row> all) {
        return all.stream()
                .anyMatch(
                        other ->
                                other.owner().equals(row.owner())
                                        && other.date().equals(row.date())
                                        && Objects.equals(other.to(), row.from())
                                        && Objects.equals(other.grossNav(), row.grossNav())
                                        && other.value().equals(row.value()));
    }

    private static List<Row> rows(String view, String owner, String fund) {
        return projection
                .reader()
                .query(
                        "SELECT * FROM read_model.%s WHERE fund_id = ?".formatted(view),
                        (row, _) ->
                                new Row(
                                        row.getObject(owner, UUID.class),
                                        row.getObject("snapshot_date", LocalDate.class),
                                        row.getLong("known_from"),
                                        row.getObject("known_to", Long.class),
                                        row.getObject("gross_nav_cents", Long.class),
                                        new Expected(
                                                row.getBoolean("marked"),
                                                rate(
                                                        row.getObject("irr", Double.class),
                                                        row.getString("irr_reason")),
                                                rate(
                                                        row.getObject("gross_irr", Double.class),
                                                        row.getString("gross_irr_reason")),
                                                row.getInt("flows"),
                                                row.getObject("nav_cents", Long.class),
                                                row.getObject("nav_as_of_date", LocalDate.class),
                                                row.getBoolean("nav_estimated"),
                                                row.getLong("committed_cents"),
                                                row.getLong("paid_in_cents"),
                                                row.getLong("distributed_cents"),
                                                owner.equals("fund_id")
                                                        ? 0
                                                        : row.getLong("recallable_cents"))),
                        Deeds.fund(fund));
    }

    private static String rate(@Nullable Double rate, @Nullable String reason) {
        return rate == null ? String.valueOf(reason) : rate.toString();
    }
}
