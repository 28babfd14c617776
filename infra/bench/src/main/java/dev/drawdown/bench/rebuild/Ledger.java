package dev.drawdown.bench.rebuild;

import dev.drawdown.event.EntityType;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.id.DerivedId;
import dev.drawdown.servers.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A ledger as years of many funds leave it, written by its owner past the append function: valid
 * events of our codec, the funds' quarters one after the other, so that streams lie scattered.
 */
public final class Ledger {

    static final UUID MANAGER = UUID.fromString("018f2b5e-7c00-7000-8000-00000000d0d0");

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final BinaryCopy copy;
    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;
    private long bytes;

    private Ledger(BinaryCopy copy) {
        this.copy = copy;
    }

    /**
     * What was made.
     *
     * @param partners numbered from 0
     * @param activities rows of the timelines that follow from it
     * @param bytes of payload
     */
    public record Made(int funds, int partners, long events, long activities, long bytes) {

        @Override
        public String toString() {
            return "%,d activities: %,d events of %,d bytes on average, %,d funds, %,d partners"
                    .formatted(activities, events, bytes / events, funds, partners);
        }

        public UUID partner(int number) {
            return Books.partner(number);
        }
    }

    /**
     * Migrates the ledger's schema and fills it with so many activities, rounded to whole funds.
     */
    public static Made make(TestDatabase database, long activities) throws Exception {
        Flyway.configure()
                .dataSource(database.ownerUrl(), null, null)
                .schemas("ledger")
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        int funds = Math.toIntExact(Math.max(1, activities / Books.ACTIVITIES));
        int partners = Math.max(Books.COMMITMENTS, funds * 5 / 2);
        try (Connection connection = DriverManager.getConnection(database.ownerUrl());
                BinaryCopy copy =
                        new BinaryCopy(
                                connection,
                                """
                                ledger.event (position, event_id, stream, sequence, name, manager_id, fund_id,
                                    effective_date, recorded_at, actor, metadata, payload)
                                """,
                                12)) {
            Ledger ledger = new Ledger(copy);
            ledger.fill(funds, partners);
            copy.end();
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM (ANALYZE) ledger.event");
            }
            return new Made(
                    funds,
                    partners,
                    ledger.position,
                    (long) funds * Books.ACTIVITIES,
                    ledger.bytes);
        }
    }

    private void fill(int funds, int partners) throws Exception {
        for (int partner = 0; partner < partners; partner++) {
            record(
                    new PartnerOnboarded(
                            Books.partner(partner),
                            MANAGER,
                            EntityType.INSTITUTIONAL,
                            "Partner " + partner,
                            null,
                            "US",
                            null),
                    DAY);
        }
        List<Books> all = new ArrayList<>();
        for (int fund = 0; fund < funds; fund++) {
            all.add(new Books(fund, partners, this));
        }
        for (int quarter = 0; quarter < Books.QUARTERS; quarter++) {
            for (Books books : all) {
                books.quarter(quarter);
            }
        }
    }

    /** Records one event. */
    UUID record(LedgerEvent event, LocalDate effective) throws SQLException {
        position++;
        UUID id = DerivedId.of("bench event", position);
        byte[] payload = codec.write(event);
        bytes += payload.length;
        copy.row()
                .number(position)
                .uuid(id)
                .text(event.stream())
                .number(sequences.merge(event.stream(), 0L, (last, _) -> last + 1))
                .text(EventCodec.nameOf(event))
                .uuid(MANAGER)
                .uuid(event instanceof FundEvent e ? e.fundId() : null)
                .date(effective)
                .instant(START.plusMillis(position))
                .text("bench")
                .bytes(NOTHING)
                .bytes(payload);
        return id;
    }
}
