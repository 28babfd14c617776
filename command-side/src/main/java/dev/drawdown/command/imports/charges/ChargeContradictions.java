package dev.drawdown.command.imports.charges;

import dev.drawdown.command.imports.mapping.Mapping;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Good rows that the fund's books would refuse, or that contradict each other, become bad ones. */
@Component
class ChargeContradictions {

    private static final String OTHER_LEVEL_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (fund_id, kind, date) fund_id, kind, date, amount, line
                FROM imports.charge_row
                WHERE run_id = :run AND kind = 'carried_interest_accrued' ORDER BY fund_id, kind, date, line),
            wrong AS (
                DELETE FROM imports.charge_row r USING first f
                WHERE r.run_id = :run AND r.fund_id = f.fund_id AND r.kind = f.kind AND r.date = f.date
                  AND r.amount <> f.amount
                RETURNING r.line, r.date, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text,
                   'line ' || other_line || ' states another level for the same date' FROM wrong
            """;

    private static final String NOBODY_BEARS_IT =
            """
            WITH first AS MATERIALIZED (
                SELECT f.fund_id, min(e.effective_date) AS date
                FROM (SELECT DISTINCT fund_id FROM imports.charge_row WHERE run_id = :run) f
                JOIN ledger.event e ON e.fund_id = f.fund_id AND e.name = 'CommitmentMade.v1'
                GROUP BY f.fund_id),
            wrong AS (
                DELETE FROM imports.charge_row r
                WHERE r.run_id = :run
                  AND NOT EXISTS (SELECT FROM first f WHERE f.fund_id = r.fund_id AND f.date <= r.date)
                RETURNING r.line, r.date)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text, 'the fund has no commitment by that date to bear it' FROM wrong
            """;

    private final JdbcClient jdbc;

    ChargeContradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void find(UUID runId, Mapping mapping) {
        String date = mapping.headerOf(ChargeFields.DATE);
        jdbc.sql(OTHER_LEVEL_THAN_FIRST_ROW).param("run", runId).param("column", date).update();
        jdbc.sql(NOBODY_BEARS_IT).param("run", runId).param("column", date).update();
    }
}
