package dev.drawdown.bench.append;

import dev.drawdown.event.EventCodec;
import dev.drawdown.id.UuidV7;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** A row as the ledger has it, for whoever writes it without the ledger. */
record Row(UUID eventId, String stream, long sequence) {

    static final String NAME = "ContactsChanged.v1";
    static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static final byte[] METADATA =
            "{\"commandId\":\"018f2b5e-7c00-7000-8000-00000000d0d0\"}"
                    .repeat(3)
                    .getBytes(StandardCharsets.UTF_8);
    private static final UUID PARTNER = UuidV7.next();
    private static final byte[] PAYLOAD = new EventCodec().write(Work.contactsOf(PARTNER));

    static Row next(String stream, long sequence) {
        return new Row(UUID.randomUUID(), stream, sequence);
    }

    /** About as long as ours. */
    byte[] metadata() {
        return METADATA;
    }

    byte[] payload() {
        return PAYLOAD;
    }
}
