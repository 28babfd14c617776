package dev.drawdown.command.imports.subscriptionline;

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
class MovementWeighing {

    /**
     * Rows that the ledger has, each for one of its entries: two equal ones of a file are two, and
     * the same file again is none.
     */
    private static final String KNOWN =
            """
            WITH standing AS MATERIALIZED (
                SELECT f.fund_id, s.kind, s.date, s.amount, s.purpose, count(*) AS entries
                FROM (SELECT DISTINCT fund_id FROM imports.subscription_line_row WHERE run_id = :run) f
                CROSS JOIN LATERAL imports.standing_movements(f.fund_id) s
                GROUP BY f.fund_id, s.kind, s.date, s.amount, s.purpose),
            numbered AS (
                SELECT r.*, row_number() OVER (
                           PARTITION BY fund_id, kind, date, amount, purpose ORDER BY line) AS nth
                FROM imports.subscription_line_row r WHERE r.run_id = :run),
            known AS (
                SELECT n.line FROM numbered n JOIN standing s USING (fund_id, kind, date, amount, purpose)
                WHERE n.nth <= s.entries)
            """;

    private static final String DROP_KNOWN =
            KNOWN
                    + """
                    DELETE FROM imports.subscription_line_row r USING known k
                    WHERE r.run_id = :run AND r.line = k.line
                    """;

    private static final String ANY_KNOWN = KNOWN + "SELECT EXISTS (SELECT FROM known)";

    /** Nothing is repaid before it is drawn. */
    private static final String PUT_IN_ORDER =
            """
            UPDATE imports.subscription_line_row r SET place = o.place
            FROM (SELECT line, row_number() OVER (
                             PARTITION BY fund_id ORDER BY date, kind = 'repaid', line) AS place
                  FROM imports.subscription_line_row WHERE run_id = :run) o
            WHERE r.run_id = :run AND r.line = o.line
            """;

    private static final String FUNDS =
            "SELECT count(DISTINCT fund_id) FROM imports.subscription_line_row WHERE run_id = ?";

    private static final String TOTAL =
            """
            SELECT currency, kind, count(*) AS movements, sum(amount) AS amount
            FROM imports.subscription_line_row
            WHERE run_id = ?
            GROUP BY currency, kind
            ORDER BY currency, kind
            """;

    private final JdbcClient jdbc;

    MovementWeighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        Map<String, Long> found = new LinkedHashMap<>();
        found.put("known", known);
        found.put("funds", jdbc.sql(FUNDS).param(runId).query(Long.class).single());
        return found;
    }

    List<MovementTotal> totals(UUID runId) {
        return jdbc.sql(TOTAL).param(runId).query(MovementWeighing::total).list();
    }

    private static MovementTotal total(ResultSet row, int rowNumber) throws SQLException {
        return new MovementTotal(
                row.getString("currency"),
                row.getString("kind"),
                row.getLong("movements"),
                ExactSum.of(row, "amount"));
    }
}
