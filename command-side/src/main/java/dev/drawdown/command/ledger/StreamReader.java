package dev.drawdown.command.ledger;

import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.PartnerEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads streams, and the whole ledger by position, as Axon's messages. */
@Component
class StreamReader {

    private static final int TRACKING_PAGE = 1_000;

    private static final String STREAM =
            """
            SELECT position, event_id, stream, sequence, name, manager_id, effective_date, recorded_at, payload
            FROM ledger.event
            WHERE stream = ? AND sequence >= ?
            ORDER BY sequence
            """;

    private static final String AFTER =
            """
            SELECT position, event_id, stream, sequence, name, manager_id, effective_date, recorded_at, payload
            FROM ledger.event
            WHERE position > ?
            ORDER BY position
            LIMIT ?
            """;

    private static final String LAST =
            """
            SELECT sequence FROM ledger.event WHERE stream = ? ORDER BY sequence DESC LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Counter read;

    StreamReader(JdbcClient jdbc, EventCodec codec, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.read =
                Counter.builder("ledger_events_read")
                        .description("Events read to load aggregates")
                        .register(meters);
    }

    /** The events of a stream; each knows whether a later one reverses it. */
    List<DomainEventMessage<?>> stream(String stream, long fromSequence) {
        List<DomainEventMessage<?>> events =
                jdbc.sql(STREAM)
                        .params(stream, fromSequence)
                        .<DomainEventMessage<?>>query((row, _) -> message(row))
                        .list();
        read.increment(events.size());
        Set<String> reversed = new HashSet<>();
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof EntryReversed reversal) {
                reversed.add(reversal.entryId().toString());
            }
        }
        if (!reversed.isEmpty()) {
            events.replaceAll(
                    event ->
                            reversed.contains(event.getIdentifier())
                                    ? event.andMetaData(Map.of(Recorded.REVERSED, true))
                                    : event);
        }
        return events;
    }

    List<TrackedEventMessage<?>> after(long position) {
        return jdbc.sql(AFTER)
                .params(position, TRACKING_PAGE)
                .<TrackedEventMessage<?>>query((row, _) -> tracked(row))
                .list();
    }

    Optional<Long> lastSequence(String stream) {
        return jdbc.sql(LAST).param(stream).query(Long.class).optional();
    }

    private DomainEventMessage<?> message(ResultSet row) throws SQLException {
        LedgerEvent event = codec.read(row.getString("name"), row.getBytes("payload"));
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new GenericDomainEventMessage<>(
                typeOf(event),
                row.getString("stream"),
                row.getLong("sequence"),
                event,
                Recorded.metaData(
                        row.getObject("manager_id", UUID.class),
                        row.getObject("effective_date", LocalDate.class)),
                row.getString("event_id"),
                recordedAt);
    }

    private TrackedEventMessage<?> tracked(ResultSet row) throws SQLException {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.getLong("position")), message(row));
    }

    private static String typeOf(LedgerEvent event) {
        return switch (event) {
            case FundEvent _ -> "Fund";
            case PartnerEvent _ -> "LimitedPartner";
            case IndexEvent _ -> "BenchmarkIndex";
        };
    }
}
