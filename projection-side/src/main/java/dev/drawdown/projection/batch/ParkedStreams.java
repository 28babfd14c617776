package dev.drawdown.projection.batch;

import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.ledger.Gap;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code parked_streams}: what stopped, where, and why. */
@Component
final class ParkedStreams {

    private static final String PARK =
            """
            INSERT INTO parked_streams AS p (stream, sequence, position, event_id, event_name, reason)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::text[])
            ON CONFLICT (stream) DO UPDATE SET sequence = EXCLUDED.sequence, position = EXCLUDED.position,
                event_id = EXCLUDED.event_id, event_name = EXCLUDED.event_name, reason = EXCLUDED.reason,
                parked_at = now()
            """;

    private static final String RELEASE =
            "DELETE FROM parked_streams WHERE stream IN (SELECT * FROM unnest(?::text[]))";

    private static final String BEHIND =
            "SELECT stream, sequence + 1 AS next FROM stream_progress WHERE parked ORDER BY stream";

    private static final String LIST =
            """
            SELECT stream, sequence, position, event_name, parked_at::text AS parked_at, reason
            FROM parked_streams ORDER BY parked_at, stream
            """;

    private final JdbcTemplate jdbc;

    ParkedStreams(ReadDatabase database) {
        this.jdbc = database.jdbc();
    }

    void park(Collection<Parked> parked) {
        Columns.of(parked)
                .text(Parked::stream)
                .number(Parked::sequence)
                .number(p -> p.event().position())
                .uuid(p -> p.event().eventId())
                .text(Parked::name)
                .text(Parked::reason)
                .update(jdbc, PARK);
    }

    void release(Collection<String> streams) {
        Columns.of(streams).text(stream -> stream).update(jdbc, RELEASE);
    }

    List<ParkedRetry.Stopped> list() {
        return jdbc.query(
                LIST,
                (row, _) ->
                        new ParkedRetry.Stopped(
                                row.getString("stream"),
                                "%s stopped at sequence %d (position %d, %s) on %s: %s"
                                        .formatted(
                                                row.getString("stream"),
                                                row.getLong("sequence"),
                                                row.getLong("position"),
                                                row.getString("event_name"),
                                                row.getString("parked_at"),
                                                row.getString("reason"))));
    }

    /** What each parked stream has not folded. */
    List<Gap> unfolded() {
        return jdbc.query(
                BEHIND,
                (row, _) -> new Gap(row.getString("stream"), row.getLong("next"), Long.MAX_VALUE));
    }
}
