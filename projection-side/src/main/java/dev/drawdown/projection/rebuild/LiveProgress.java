package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.batch.Batch;
import dev.drawdown.projection.batch.BatchProjector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.ledger.Gap;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How far the live tables are, stream by stream. The new ones follow them exactly so far and never
 * further: only then can the two be compared.
 */
@Component
final class LiveProgress {

    private static final String STREAMS = "SELECT stream, sequence FROM {live}.stream_progress";

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
            SELECT l.stream || ' at ' || coalesce(n.sequence, -1) || ' instead of ' || l.sequence
                   || coalesce(': ' || p.reason, '')
            FROM {live}.stream_progress AS l LEFT JOIN stream_progress AS n ON n.stream = l.stream
            LEFT JOIN parked_streams AS p ON p.stream = l.stream
            WHERE l.sequence <> coalesce(n.sequence, -1) ORDER BY l.position LIMIT 20
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

    Map<String, Long> streams() {
        Map<String, Long> streams = new HashMap<>();
        database.jdbc()
                .query(
                        ofLive(STREAMS),
                        row -> {
                            streams.put(row.getString("stream"), row.getLong("sequence"));
                        });
        return streams;
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
