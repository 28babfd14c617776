package dev.drawdown.projection.ledger;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.LedgerDatabase;
import dev.drawdown.projection.ledger.RecordedEvent.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ledger itself: the authority that Kafka only passes on. */
@Component
public final class Ledger {

    private static final String FILL =
            """
            WITH gap AS (SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                             AS gap (stream, first, last, most))
            SELECT e.position, e.event_id, e.stream, e.sequence, e.name, e.manager_id, e.effective_date,
                   e.recorded_at, e.payload
            FROM gap
            CROSS JOIN LATERAL (
                SELECT * FROM ledger.event
                WHERE stream = gap.stream AND sequence BETWEEN gap.first AND gap.last
                ORDER BY sequence LIMIT gap.most) AS e
            ORDER BY e.position LIMIT (SELECT max(most) FROM gap)
            """;

    /** By stream, whose events are indexed; an event id is looked for among them. */
    private static final String FIND =
            """
            SELECT e.position, e.event_id, e.stream, e.sequence, e.name, e.manager_id, e.effective_date,
                   e.recorded_at, e.payload
            FROM unnest(?::text[], ?::uuid[]) AS wanted (stream, event_id)
            JOIN ledger.event AS e ON e.stream = wanted.stream AND e.event_id = wanted.event_id
            """;

    /** No more than so many bytes of payload, but for one event: one may be as large as a page. */
    private static final String PAGE =
            """
            SELECT position, event_id, stream, sequence, name, manager_id, effective_date, recorded_at, payload
            FROM (SELECT e.*, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS before
                  FROM (SELECT * FROM ledger.event WHERE position > ? AND position <= ?
                        ORDER BY position LIMIT ?) AS e) AS page
            WHERE before < ? ORDER BY position
            """;

    private static final String HEAD = "SELECT coalesce(max(position), 0) FROM ledger.event";

    private static final String LOOK = "SELECT FROM ledger.event, ledger.partner_key LIMIT 0";

    private final JdbcTemplate jdbc;

    Ledger(LedgerDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** What is in the gaps, in ledger order, and no more than so many of it. */
    public List<RecordedEvent> fill(Collection<Gap> gaps, int limit) {
        return Columns.of(gaps)
                .text(Gap::stream)
                .number(Gap::from)
                .number(Gap::to)
                .number(_ -> (long) limit)
                .query(jdbc, FILL, (row, _) -> read(row));
    }

    /**
     * The next events after a position, in ledger order; none if there are none up to the other.
     *
     * @param events at most so many
     * @param bytes of payload at most, but for one event
     */
    public List<RecordedEvent> page(long after, long upTo, int events, long bytes) {
        return jdbc.query(PAGE, (row, _) -> read(row), after, upTo, events, bytes);
    }

    /** An event by its id, which alone is not indexed. */
    public record Named(String stream, UUID eventId) {}

    /** The events that go by these names; none where there is no such event. */
    public List<RecordedEvent> find(Collection<Named> names) {
        return Columns.of(names)
                .text(Named::stream)
                .uuid(Named::eventId)
                .query(jdbc, FIND, (row, _) -> read(row));
    }

    /** The last position recorded, 0 while there is none. */
    public long head() {
        return Objects.requireNonNull(jdbc.queryForObject(HEAD, Long.class));
    }

    /**
     * Does nothing if the ledger is there and may be read.
     *
     * @throws org.springframework.dao.DataAccessException if not
     */
    public void look() {
        jdbc.execute(LOOK);
    }

    private static RecordedEvent read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Place place =
                new Place(
                        row.getLong("position"), row.getString("stream"), row.getLong("sequence"));
        return new RecordedEvent(
                place,
                cells.uuid("event_id"),
                row.getString("name"),
                cells.uuid("manager_id"),
                cells.date("effective_date"),
                cells.instant("recorded_at"),
                new Payload(row.getBytes("payload")));
    }
}
