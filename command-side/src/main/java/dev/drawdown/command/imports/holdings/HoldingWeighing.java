package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.kind.ExactSum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reduces the rows to what is new, puts them in order, and adds them up. */
@Component
class HoldingWeighing {

    /** By now values of the same date are the same. */
    private static final String VALUED_TWICE =
            """
            DELETE FROM imports.holding_row r
            USING (SELECT line, row_number() OVER (PARTITION BY deal_id, date ORDER BY line) AS place
                   FROM imports.holding_row WHERE run_id = :run AND kind = 'valued') o
            WHERE r.run_id = :run AND r.line = o.line AND o.place > 1
            """;

    /**
     * Rows that the ledger has, each for one of its entries: two equal purchases of a file are two,
     * and the same file again is none.
     */
    private static final String KNOWN =
            """
            WITH standing AS MATERIALIZED (
                SELECT s.*
                FROM (SELECT DISTINCT fund_id FROM imports.holding_row WHERE run_id = :run) f
                CROSS JOIN LATERAL imports.standing_holdings(f.fund_id) s),
            numbered AS (
                SELECT r.*, row_number() OVER (
                           PARTITION BY deal_id, kind, date, amount, cost_released, complete ORDER BY line) AS nth
                FROM imports.holding_row r WHERE r.run_id = :run),
            known AS (
                SELECT n.line FROM numbered n
                JOIN standing s ON s.deal_id = n.deal_id AND s.kind = n.kind AND s.date = n.date
                 AND s.complete = n.complete
                 AND s.amount = coalesce(n.amount, s.amount)
                 AND (n.cost_released IS NULL OR s.cost_released = n.cost_released)
                 AND (n.kind <> 'valued' OR s.ownership IS NOT DISTINCT FROM n.ownership)
                GROUP BY n.line, n.nth
                HAVING n.nth <= count(*))
            """;

    private static final String DROP_KNOWN =
            KNOWN
                    + """
                    DELETE FROM imports.holding_row r USING known k WHERE r.run_id = :run AND r.line = k.line
                    """;

    private static final String ANY_KNOWN = KNOWN + "SELECT EXISTS (SELECT FROM known)";

    /** Nothing is sold before it is bought, and nothing happens after the end. */
    private static final String PUT_IN_ORDER =
            """
            UPDATE imports.holding_row r SET place = o.place
            FROM (SELECT line, row_number() OVER (
                             PARTITION BY fund_id
                             ORDER BY date, kind <> 'made', complete OR kind = 'written_off', line) AS place
                  FROM imports.holding_row WHERE run_id = :run) o
            WHERE r.run_id = :run AND r.line = o.line
            """;

    private static final String COUNT =
            """
            SELECT count(DISTINCT fund_id) AS funds, count(DISTINCT deal_id) AS deals
            FROM imports.holding_row WHERE run_id = ?
            """;

    private static final String TOTAL =
            """
            SELECT currency, kind, count(*) AS entries, coalesce(sum(amount), 0) AS amount,
                   coalesce(sum(cost_released), 0) AS cost_released
            FROM imports.holding_row
            WHERE run_id = ?
            GROUP BY currency, kind
            ORDER BY currency, kind
            """;

    private final JdbcClient jdbc;

    HoldingWeighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long dropDoubleValues(UUID runId) {
        return jdbc.sql(VALUED_TWICE).param("run", runId).update();
    }

    /** Recorded again, they would leave new events at every repetition. */
    long dropKnown(UUID runId) {
        return jdbc.sql(DROP_KNOWN).param("run", runId).update();
    }

    boolean anyKnown(UUID runId) {
        return jdbc.sql(ANY_KNOWN).param("run", runId).query(Boolean.class).single();
    }

    void putInOrder(UUID runId) {
        jdbc.sql(PUT_IN_ORDER).param("run", runId).update();
    }

    Map<String, Long> counts(UUID runId, long known) {
        return jdbc.sql(COUNT)
                .param(runId)
                .query(
                        (row, _) -> {
                            Map<String, Long> found = new LinkedHashMap<>();
                            found.put("known", known);
                            found.put("funds", row.getLong("funds"));
                            found.put("deals", row.getLong("deals"));
                            return found;
                        })
                .single();
    }

    List<HoldingTotal> totals(UUID runId) {
        return jdbc.sql(TOTAL).param(runId).query(HoldingWeighing::total).list();
    }

    private static HoldingTotal total(ResultSet row, int rowNumber) throws SQLException {
        return new HoldingTotal(
                row.getString("currency"),
                row.getString("kind"),
                row.getLong("entries"),
                ExactSum.of(row, "amount"),
                ExactSum.of(row, "cost_released"));
    }
}
