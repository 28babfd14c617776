package dev.drawdown.projection.batch;

import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code stream_progress}: whoever holds a stream's row folds that stream, nobody else. */
@Component
final class StreamProgress {

    /** Sorted by the caller: everybody locks in one order, so nobody waits in a circle. */
    private static final String LOCK =
            """
            INSERT INTO stream_progress AS p (stream, sequence, position)
            SELECT stream, -1, 0 FROM unnest(?::text[]) AS stream
            ON CONFLICT (stream) DO UPDATE SET parked = p.parked
            RETURNING stream, sequence, parked
            """;

    private static final String SAVE =
            """
            UPDATE stream_progress AS p
            SET sequence = coalesce(s.sequence, p.sequence),
                position = coalesce(s.position, p.position),
                parked = s.parked
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::boolean[]) AS s (stream, sequence, position, parked)
            WHERE p.stream = s.stream
            """;

    private static final String BEGIN =
            """
            INSERT INTO stream_progress (stream, sequence, position)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[])
            """;

    private final JdbcTemplate jdbc;

    StreamProgress(ReadDatabase database) {
        this.jdbc = database.jdbc();
    }

    /**
     * Where a batch has brought a stream.
     *
     * @param sequence absent if nothing of it was folded
     */
    record Reached(
            String stream, @Nullable Long sequence, @Nullable Long position, boolean parked) {}

    Map<String, StreamState> lock(Collection<String> streams) {
        Map<String, StreamState> states = new HashMap<>();
        List<String> sorted = streams.stream().distinct().sorted().toList();
        Columns.of(sorted)
                .text(stream -> stream)
                .query(
                        jdbc,
                        LOCK,
                        (row, _) ->
                                states.put(
                                        row.getString("stream"),
                                        new StreamState(
                                                row.getLong("sequence"),
                                                row.getBoolean("parked"))));
        return states;
    }

    /** Streams of which nothing was folded before. */
    void begin(Collection<RecordedEvent> last) {
        Columns.of(last)
                .text(RecordedEvent::stream)
                .number(RecordedEvent::sequence)
                .number(RecordedEvent::position)
                .update(jdbc, BEGIN);
    }

    void save(Collection<Reached> reached) {
        Columns.of(reached)
                .text(Reached::stream)
                .number(Reached::sequence)
                .number(Reached::position)
                .flag(Reached::parked)
                .update(jdbc, SAVE);
    }
}
