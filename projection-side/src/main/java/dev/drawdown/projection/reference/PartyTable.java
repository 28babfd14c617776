package dev.drawdown.projection.reference;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Commitments by number, from {@code lp_fund_commitments}. */
record PartyTable(JdbcTemplate jdbc) {

    /** {@code OFFSET 0} keeps it one index look-up per number. */
    private static final String FIND =
            """
            SELECT c.id, c.lp_id, c.fund_id, c.number, c.currency
            FROM unnest(?::uuid[], ?::integer[]) AS wanted (fund_id, number)
            JOIN LATERAL (SELECT * FROM lp_fund_commitments
                          WHERE fund_id = wanted.fund_id AND number = wanted.number OFFSET 0) AS c ON true
            """;

    Map<PartyKey, Party> find(Collection<PartyKey> wanted) {
        Map<PartyKey, Party> found = new HashMap<>();
        Columns.of(wanted)
                .uuid(PartyKey::fundId)
                .integer(PartyKey::number)
                .query(
                        jdbc,
                        FIND,
                        (row, _) -> {
                            Cells cells = new Cells(row);
                            Party party =
                                    new Party(
                                            cells.uuid("id"),
                                            cells.uuid("lp_id"),
                                            cells.uuid("fund_id"),
                                            Currency.getInstance(row.getString("currency")));
                            PartyKey key = new PartyKey(party.fundId(), row.getInt("number"));
                            return found.put(key, party);
                        });
        return found;
    }
}
