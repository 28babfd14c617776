package dev.drawdown.command.relay;

import dev.drawdown.event.LedgerTopic;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A stored event on its way to Kafka: a CloudEvent in binary mode, its payload untouched. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; nobody compares them
record RelayedEvent(
        long position,
        String eventId,
        String stream,
        long sequence,
        String name,
        String managerId,
        String effectiveDate,
        OffsetDateTime recordedAt,
        String actor,
        byte[] payload) {

    private static final String SOURCE = "/drawdown/ledger";

    static RelayedEvent of(ResultSet row) throws SQLException {
        return new RelayedEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("name"),
                row.getString("manager_id"),
                row.getString("effective_date"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("actor"),
                row.getBytes("payload"));
    }

    ProducerRecord<String, byte[]> toRecord(String topic) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, stream, payload);
        header(record, LedgerTopic.SPEC_VERSION, "1.0");
        header(record, LedgerTopic.ID, eventId);
        header(record, LedgerTopic.TYPE, name);
        header(record, LedgerTopic.SOURCE, SOURCE);
        header(record, LedgerTopic.SUBJECT, stream);
        header(
                record,
                LedgerTopic.TIME,
                recordedAt.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString());
        header(record, LedgerTopic.POSITION, Long.toString(position));
        header(record, LedgerTopic.SEQUENCE, Long.toString(sequence));
        header(record, LedgerTopic.MANAGER, managerId);
        header(record, LedgerTopic.EFFECTIVE_DATE, effectiveDate);
        header(record, LedgerTopic.ACTOR, actor);
        header(record, LedgerTopic.CONTENT_TYPE, "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
