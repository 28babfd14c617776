package dev.drawdown.command.imports.positions;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Good rows that contradict the ledger or each other become bad ones. */
@Component
class Contradictions {

    private static final String OTHER_CURRENCY_THAN_LEDGER =
            """
            WITH opened AS MATERIALIZED (
                SELECT f.fund_id, convert_from(e.payload, 'UTF8')::jsonb ->> 'currency' AS currency
                FROM (SELECT DISTINCT fund_id FROM imports.position_row WHERE run_id = :run) f
                JOIN ledger.event e ON e.stream = 'fund-' || f.fund_id AND e.sequence = 0),
            wrong AS (
                DELETE FROM imports.position_row r USING opened o
                WHERE r.run_id = :run AND r.fund_id = o.fund_id AND r.currency <> o.currency
                RETURNING r.line, r.currency, o.currency AS right_one)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, currency, 'the fund''s books are kept in ' || right_one FROM wrong
            """;

    private static final String OTHER_CURRENCY_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (fund_id) fund_id, currency, line
                FROM imports.position_row WHERE run_id = :run ORDER BY fund_id, line),
            wrong AS (
                DELETE FROM imports.position_row r USING first f
                WHERE r.run_id = :run AND r.fund_id = f.fund_id AND r.currency <> f.currency
                RETURNING r.line, r.currency, f.currency AS other, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, currency,
                   'line ' || other_line || ' states the same fund in ' || other FROM wrong
            """;

    private static final String SUPERSEDED =
            """
            DELETE FROM imports.position_row r
            USING (SELECT fund_id, line,
                          lead(line) OVER (PARTITION BY fund_id, partner_id, as_of ORDER BY line) AS later
                   FROM imports.position_row WHERE run_id = :run) o
            WHERE r.run_id = :run AND r.fund_id = o.fund_id AND r.line = o.line AND o.later IS NOT NULL
            """;

    private final JdbcClient jdbc;

    Contradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void find(UUID runId, String currencyColumn) {
        jdbc.sql(OTHER_CURRENCY_THAN_LEDGER)
                .param("run", runId)
                .param("column", currencyColumn)
                .update();
        jdbc.sql(OTHER_CURRENCY_THAN_FIRST_ROW)
                .param("run", runId)
                .param("column", currencyColumn)
                .update();
    }

    /**
     * Drops rows that a later row of the same pair and date stands in for: recorded one after the
     * other they would leave new events at every repetition.
     *
     * @return how many
     */
    long dropSuperseded(UUID runId) {
        return jdbc.sql(SUPERSEDED).param("run", runId).update();
    }
}
