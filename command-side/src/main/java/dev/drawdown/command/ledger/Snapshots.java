package dev.drawdown.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What streams added up to at some sequence. One that is older than a reversal counts as none,
 * because a reversal changes what was added up; so does one that cannot be read.
 */
@Component
class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final String FIND =
            """
            SELECT s.sequence, s.state
            FROM ledger.snapshot s
            WHERE s.stream = ? AND s.format = ?
              AND NOT EXISTS (
                  SELECT FROM ledger.event e
                  WHERE e.stream = s.stream AND e.sequence > s.sequence AND e.name = 'EntryReversed.v1')
            """;

    private static final String SAVE =
            """
            INSERT INTO ledger.snapshot AS s (stream, sequence, format, state) VALUES (?, ?, ?, ?)
            ON CONFLICT (stream) DO UPDATE
                SET sequence = excluded.sequence, format = excluded.format, state = excluded.state, taken_at = now()
                WHERE s.format <> excluded.format OR s.sequence < excluded.sequence
            """;

    private final JdbcClient jdbc;
    private final List<SnapshotFormat<?>> formats;

    Snapshots(JdbcClient jdbc, List<SnapshotFormat<?>> formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    Optional<DomainEventMessage<?>> find(String stream) {
        return formats.stream()
                .filter(format -> stream.startsWith(format.streamPrefix()))
                .findFirst()
                .flatMap(format -> find(stream, format));
    }

    private Optional<DomainEventMessage<?>> find(String stream, SnapshotFormat<?> format) {
        try {
            return jdbc.sql(FIND)
                    .params(stream, format.name())
                    .<DomainEventMessage<?>>query((row, _) -> message(stream, format, row))
                    .optional();
        } catch (RuntimeException unreadable) {
            LOG.warn("the snapshot of {} is left aside: {}", stream, unreadable.toString());
            return Optional.empty();
        }
    }

    private static DomainEventMessage<?> message(
            String stream, SnapshotFormat<?> format, ResultSet row) throws SQLException {
        return new GenericDomainEventMessage<>(
                format.aggregate().getSimpleName(),
                stream,
                row.getLong("sequence"),
                format.read(row.getBytes("state")),
                Map.of());
    }

    void save(DomainEventMessage<?> snapshot) {
        Object aggregate = snapshot.getPayload();
        formats.stream()
                .filter(format -> format.aggregate().isInstance(aggregate))
                .forEach(
                        format ->
                                jdbc.sql(SAVE)
                                        .params(
                                                snapshot.getAggregateIdentifier(),
                                                snapshot.getSequenceNumber(),
                                                format.name(),
                                                write(format, aggregate))
                                        .update());
    }

    private static <T> byte[] write(SnapshotFormat<T> format, Object aggregate) {
        return format.write(format.aggregate().cast(aggregate));
    }
}
