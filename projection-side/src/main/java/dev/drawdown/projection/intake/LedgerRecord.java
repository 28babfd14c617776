package dev.drawdown.projection.intake;

import dev.drawdown.event.LedgerTopic;
import dev.drawdown.projection.ledger.Payload;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.ledger.RecordedEvent.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of the ledger's topic, a CloudEvent in binary mode. */
record LedgerRecord(ConsumerRecord<String, byte @Nullable []> kafka) {

    private static final Pattern STREAM = Pattern.compile("[a-z]{1,20}-[0-9A-Za-z-]{1,100}");

    /**
     * The event in it, or nothing if the record is not one the relay writes: then the gap it leaves
     * in its stream is filled from the ledger.
     */
    Optional<RecordedEvent> event() {
        byte[] value = kafka.value();
        if (value == null || !STREAM.matcher(String.valueOf(kafka.key())).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(value));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private RecordedEvent read(byte[] value) {
        Place place =
                new Place(number(LedgerTopic.POSITION), kafka.key(), number(LedgerTopic.SEQUENCE));
        return new RecordedEvent(
                place,
                UUID.fromString(header(LedgerTopic.ID)),
                header(LedgerTopic.TYPE),
                UUID.fromString(header(LedgerTopic.MANAGER)),
                LocalDate.parse(header(LedgerTopic.EFFECTIVE_DATE)),
                Instant.parse(header(LedgerTopic.TIME)),
                actor(),
                new Payload(value));
    }

    private long number(String name) {
        return Long.parseLong(header(name));
    }

    /** Relays of earlier versions did not say. */
    private String actor() {
        return kafka.headers().lastHeader(LedgerTopic.ACTOR) == null
                ? ""
                : header(LedgerTopic.ACTOR);
    }

    private String header(String name) {
        Header header = kafka.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
