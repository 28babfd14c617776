package dev.drawdown.projection.ledger;

import dev.drawdown.personal.MasterKey;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.LedgerDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The partners' keys. Who has a key may read that partner's personal fields. */
@Component
public final class PartnerKeys {

    private static final String FIND =
            """
            SELECT key_id, wrapped FROM ledger.partner_key
            WHERE key_id IN (SELECT id FROM unnest(?::uuid[]) AS id)
            """;

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    PartnerKeys(LedgerDatabase database, MasterKey master) {
        this.jdbc = database.jdbc();
        this.master = master;
    }

    /** The keys with these ids, destroyed ones too; no entry where there never was one. */
    public Map<UUID, PartnerKey> find(Collection<UUID> ids) {
        return Columns.of(ids)
                .uuid(id -> id)
                .query(
                        jdbc,
                        FIND,
                        (row, _) ->
                                new PartnerKey(
                                        master,
                                        new Cells(row).uuid("key_id"),
                                        row.getBytes("wrapped")))
                .stream()
                .collect(Collectors.toMap(PartnerKey::id, Function.identity()));
    }
}
