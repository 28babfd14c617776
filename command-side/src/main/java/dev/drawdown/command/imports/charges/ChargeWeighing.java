package dev.drawdown.command.imports.charges;

import dev.drawdown.command.imports.kind.ExactSum;
import dev.drawdown.command.imports.kind.Weighed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reduces the rows to what is new, and adds them up. */
@Component
class ChargeWeighing {

    /** By now levels of the same date are the same; of what flowed two equal rows are two. */
    private static final String LEVEL_TWICE =
            """
            DELETE FROM imports.charge_row r
            USING (SELECT line, row_number() OVER (PARTITION BY fund_id, kind, date ORDER BY line) AS place
                   FROM imports.charge_row WHERE run_id = :run AND kind = 'carried_interest_accrued') o
            WHERE r.run_id = :run AND r.line = o.line AND o.place > 1
            """;

    /** Rows that the ledger has, each for one of its entries. */
    private static final String KNOWN =
            """
            WITH standing AS MATERIALIZED (
                SELECT f.fund_id, s.kind, s.date, s.amount, count(*) AS entries
                FROM (SELECT DISTINCT fund_id FROM imports.charge_row WHERE run_id = :run) f
                CROSS JOIN LATERAL imports.standing_charges(f.fund_id) s
                GROUP BY f.fund_id, s.kind, s.date, s.amount),
            numbered AS (
                SELECT r.*, row_number() OVER (PARTITION BY fund_id, kind, date, amount ORDER BY line) AS nth
                FROM imports.charge_row r WHERE r.run_id = :run),
            known AS (
                SELECT n.line FROM numbered n JOIN standing s USING (fund_id, kind, date, amount)
                WHERE n.nth <= s.entries)
            """;

    private static final String DROP_KNOWN =
            KNOWN
                    + """
                    DELETE FROM imports.charge_row r USING known k WHERE r.run_id = :run AND r.line = k.line
                    """;

    private static final String ANY_KNOWN = KNOWN + "SELECT EXISTS (SELECT FROM known)";

    private static final String FUNDS =
            "SELECT count(DISTINCT fund_id) FROM imports.charge_row WHERE run_id = ?";

    private static final String TOTAL =
            """
            SELECT currency, kind, count(*) AS charges, sum(amount) AS amount
            FROM imports.charge_row
            WHERE run_id = ?
            GROUP BY currency, kind
            ORDER BY currency, kind
            """;

    private final JdbcClient jdbc;

    ChargeWeighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Weighed weigh(UUID runId) {
        long twice = jdbc.sql(LEVEL_TWICE).param("run", runId).update();
        long known = jdbc.sql(DROP_KNOWN).param("run", runId).update();
        Map<String, Long> found = new LinkedHashMap<>();
        found.put("known", known);
        found.put("funds", jdbc.sql(FUNDS).param(runId).query(Long.class).single());
        return new Weighed(
                twice + known,
                found,
                jdbc.sql(TOTAL).param(runId).query(ChargeWeighing::total).list());
    }

    boolean anyKnown(UUID runId) {
        return jdbc.sql(ANY_KNOWN).param("run", runId).query(Boolean.class).single();
    }

    private static ChargeTotal total(ResultSet row, int rowNumber) throws SQLException {
        return new ChargeTotal(
                row.getString("currency"),
                row.getString("kind"),
                row.getLong("charges"),
                ExactSum.of(row, "amount"));
    }
}
