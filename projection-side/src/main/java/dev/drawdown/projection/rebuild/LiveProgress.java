package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.batch.Batch;
import dev.drawdown.projection.batch.BatchProjector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.ledger.Gap;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.Ledger.Extent;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How far the live tables are, stream by stream. The new ones follow them exactly so far and never
 * further: only then can the two be compared. A stream that they have lost track of, though they
 * have folded what was recorded after it began, is folded as far as the ledger has it, and that is
 * a difference.
 */
@Component
final class LiveProgress {

    private static final String STREAMS =
            "SELECT stream, sequence, position FROM {live}.stream_progress";

    private static final String FOLDED = "SELECT stream, sequence FROM stream_progress";

    private static final String KNOWN = "SELECT EXISTS (SELECT FROM {live}.stream_progress)";

    private static final String BEHIND =
            """
            SELECT l.stream, coalesce(n.sequence, -1) + 1 AS first, l.sequence AS last
            FROM {live}.stream_progress AS l LEFT JOIN stream_progress AS n ON n.stream = l.stream
            WHERE l.sequence > coalesce(n.sequence, -1) AND n.parked IS NOT TRUE
            ORDER BY l.position LIMIT 10000
            """;

    /** Streams that the new tables could not fold as far, or further. */
    private static final String APART =
            """
            SELECT stream || ' at ' || coalesce(n.sequence, -1) || ' instead of ' || coalesce(l.sequence, -1)
                   || coalesce(': ' || p.reason, '')
            FROM {live}.stream_progress AS l FULL JOIN stream_progress AS n USING (stream)
            LEFT JOIN parked_streams AS p USING (stream)
            WHERE coalesce(l.sequence, -1) <> coalesce(n.sequence, -1) ORDER BY l.position, stream LIMIT 20
            """;

    private final ReadDatabase database;
    private final Ledger ledger;
    private final BatchProjector projector;
    private final RebuildSettings settings;

    LiveProgress(
            ReadDatabase database,
            Ledger ledger,
            BatchProjector projector,
            RebuildSettings settings) {
        this.database = database;
        this.ledger = ledger;
        this.projector = projector;
        this.settings = settings;
    }

    /** Whether the live tables know of any stream: if not, there is nothing to compare with. */
    boolean isKnown() {
        return Boolean.TRUE.equals(database.jdbc().queryForObject(ofLive(KNOWN), Boolean.class));
    }

    /** Each stream of the ledger as far as the new tables are to have it. */
    List<Extent> targets(List<Extent> ledgers) {
        Map<String, Long> live = new HashMap<>();
        AtomicLong position = new AtomicLong(isKnown() ? 0 : Long.MAX_VALUE);
        database.jdbc()
                .query(
                        ofLive(STREAMS),
                        row -> {
                            live.put(row.getString("stream"), row.getLong("sequence"));
                            position.accumulateAndGet(row.getLong("position"), Math::max);
                        });
        return ledgers.stream()
                .filter(s -> live.containsKey(s.stream()) || s.since() <= position.get())
                .map(s -> s.upTo(live.getOrDefault(s.stream(), s.last())))
                .filter(s -> s.last() >= 0)
                .toList();
    }

    /** What the new tables have of each stream by now. */
    Map<String, Long> folded() {
        Map<String, Long> folded = new HashMap<>();
        database.jdbc()
                .query(
                        FOLDED,
                        row -> {
                            folded.put(row.getString("stream"), row.getLong("sequence"));
                        });
        return folded;
    }

    /** Folds what is left of the targets, bit by bit: streams that were left out. */
    void reach(List<Extent> targets) {
        Map<String, Long> folded = folded();
        for (Extent target : targets) {
            long next = folded.getOrDefault(target.stream(), -1L) + 1;
            while (next <= target.last()) {
                next = fold(new Gap(target.stream(), next, target.last()));
            }
        }
    }

    /** Where to go on; beyond the gap if there is nothing more of it. */
    private long fold(Gap gap) {
        List<RecordedEvent> events = ledger.fill(List.of(gap), settings.pageEvents());
        if (events.isEmpty()) {
            return gap.to() + 1;
        }
        projector.project(new Batch(events, Map.of()));
        return events.getLast().sequence() + 1;
    }

    /** Folds what the live tables have and the new ones have not. */
    void follow() {
        List<Gap> behind = behind();
        while (!behind.isEmpty()) {
            List<RecordedEvent> events = ledger.fill(behind, settings.pageEvents());
            if (events.isEmpty()) {
                return;
            }
            projector.project(new Batch(events, Map.of()));
            behind = behind();
        }
    }

    /** What keeps the two apart, for a person to read; empty when they are equally far. */
    List<String> apart() {
        return database.jdbc().queryForList(ofLive(APART), String.class);
    }

    private List<Gap> behind() {
        return database.jdbc()
                .query(
                        ofLive(BEHIND),
                        (row, _) ->
                                new Gap(
                                        row.getString("stream"),
                                        row.getLong("first"),
                                        row.getLong("last")));
    }

    private String ofLive(String sql) {
        return sql.replace("{live}", settings.live());
    }
}
