package dev.drawdown.projection.reference;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Filled when the question is answered. */
    Map<PartyKey, Party> find(Collection<PartyKey> wanted) {
        Map<PartyKey, Party> found = new HashMap<>();
        Columns.of(wanted)
                .uuid(PartyKey::fundId)
                .integer(PartyKey::number)
                .ask(jdbc, FIND, (row, _) -> found(row), one -> found.put(one.key(), one.party()));
        return found;
    }

    private record Found(PartyKey key, Party party) {}

    private static Found found(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Party party =
                new Party(
                        cells.uuid("id"),
                        cells.uuid("lp_id"),
                        cells.uuid("fund_id"),
                        Currency.getInstance(row.getString("currency")));
        return new Found(new PartyKey(party.fundId(), row.getInt("number")), party);
    }
}
