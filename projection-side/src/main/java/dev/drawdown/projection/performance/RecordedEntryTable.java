package dev.drawdown.projection.performance;

import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code recorded_entries}: who recorded what in the funds' books. */
record RecordedEntryTable(JdbcTemplate jdbc) {

    private static final String NEW =
            "recorded_entries (position, event_id, event_name, effective_date, recorded_at, recorded_by)";

    private static final String ADD =
            "INSERT INTO "
                    + NEW
                    + """
                     SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::date[], ?::timestamptz[], ?::text[])
                    """;

    void add(List<LedgerEntry> entries, Ground ground) {
        Columns<LedgerEntry> columns =
                Columns.of(entries)
                        .number(LedgerEntry::position)
                        .uuid(LedgerEntry::eventId)
                        .text(entry -> EventCodec.nameOf(entry.event()))
                        .date(LedgerEntry::effectiveDate)
                        .instant(LedgerEntry::recordedAt)
                        .text(LedgerEntry::recordedBy);
        switch (ground) {
            case FOLDED -> columns.add(jdbc, ADD, NEW);
            case FRESH -> columns.copy(jdbc, NEW);
        }
    }
}
