package dev.drawdown.projection.ledger;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.LedgerDatabase;
import dev.drawdown.projection.ledger.RecordedEvent.Place;
import dev.drawdown.projection.version.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                   e.recorded_at, e.actor, e.payload
            FROM gap
            CROSS JOIN LATERAL (
                SELECT position, event_id, stream, sequence, name, manager_id, effective_date, recorded_at, actor, payload
                FROM ledger.event
                WHERE stream = gap.stream AND sequence BETWEEN gap.first AND gap.last
                ORDER BY sequence LIMIT gap.most) AS e
            ORDER BY e.position LIMIT (SELECT max(most) FROM gap)
            """;

    private static final String STREAMS =
            """
            SELECT stream, max(sequence) AS last, min(position) AS since, max(position) AS until,
                   sum(octet_length(payload)) AS bytes
            FROM ledger.event WHERE position <= ? GROUP BY stream
            """;

    private static final String BEGINNINGS =
            """
            SELECT e.position, e.event_id, e.stream, e.sequence, e.name, e.manager_id, e.effective_date,
                   e.recorded_at, e.actor, e.payload
            FROM unnest(?::text[], ?::bigint[]) AS wanted (stream, last)
            CROSS JOIN LATERAL (
                SELECT position, event_id, stream, sequence, name, manager_id, effective_date, recorded_at, actor, payload
                FROM ledger.event
                WHERE stream = wanted.stream AND sequence <= wanted.last ORDER BY sequence OFFSET 0) AS e
            """;

    /** By stream, whose events are indexed; an event id is looked for among them. */
    private static final String FIND =
            """
            SELECT e.position, e.event_id, e.stream, e.sequence, e.name, e.manager_id, e.effective_date,
                   e.recorded_at, e.actor, e.payload
            FROM unnest(?::text[], ?::uuid[]) AS wanted (stream, event_id)
            JOIN ledger.event AS e ON e.stream = wanted.stream AND e.event_id = wanted.event_id
            """;

    private static final String HEAD =
            "SELECT position, recorded_at FROM ledger.event ORDER BY position DESC LIMIT 1";

    private static final String LOOK = "SELECT FROM ledger.event, ledger.partner_key LIMIT 0";

    private final JdbcTemplate jdbc;

    Ledger(LedgerDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** The same events, each with who caused it: a record of an older relay does not say. */
    public List<RecordedEvent> withActors(List<RecordedEvent> events) {
        List<Gap> silent =
                events.stream()
                        .filter(event -> event.actor().isEmpty())
                        .map(event -> new Gap(event.stream(), event.sequence(), event.sequence()))
                        .toList();
        if (silent.isEmpty()) {
            return events;
        }
        Map<Long, RecordedEvent> told =
                fill(silent, silent.size()).stream()
                        .collect(Collectors.toMap(RecordedEvent::position, Function.identity()));
        return events.stream().map(e -> told.getOrDefault(e.position(), e)).toList();
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
     * What there is of a stream.
     *
     * @param last its last sequence; they are dense from 0
     * @param since the position of its first event
     * @param until the position of its last event
     * @param bytes of all its payloads
     */
    public record Extent(String stream, long last, long since, long until, long bytes) {

        /** How many there are. */
        public long events() {
            return last + 1;
        }

        /** The stream only so far. */
        public Extent upTo(long sequence) {
            return sequence >= last ? this : new Extent(stream, sequence, since, until, bytes);
        }
    }

    /** Every stream up to a position, the oldest first. */
    public List<Extent> streams(long upTo) {
        return jdbc
                .query(
                        STREAMS,
                        (row, _) ->
                                new Extent(
                                        row.getString("stream"),
                                        row.getLong("last"),
                                        row.getLong("since"),
                                        row.getLong("until"),
                                        row.getLong("bytes")),
                        upTo)
                .stream()
                .sorted(Comparator.comparingLong(Extent::since))
                .toList();
    }

    /** The events of these streams from the first to their last, in ledger order. */
    public List<RecordedEvent> beginnings(Collection<Extent> streams) {
        return Columns.of(streams)
                .text(Extent::stream)
                .number(Extent::last)
                .query(jdbc, BEGINNINGS, (row, _) -> read(row))
                .stream()
                .sorted(RecordedEvent.IN_LEDGER_ORDER)
                .toList();
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

    /** The last position recorded, and when; 0 while there is none. */
    public Moment head() {
        return jdbc
                .query(
                        HEAD,
                        (row, _) ->
                                new Moment(
                                        row.getLong("position"),
                                        new Cells(row).instant("recorded_at")))
                .stream()
                .findFirst()
                .orElse(new Moment(0, Instant.EPOCH));
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
                row.getString("actor"),
                new Payload(row.getBytes("payload")));
    }
}
