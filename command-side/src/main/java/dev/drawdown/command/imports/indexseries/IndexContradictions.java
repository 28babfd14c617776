package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.mapping.Mapping;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Good rows that contradict the ledger or each other become bad ones. */
@Component
class IndexContradictions {

    private static final String OTHER_RETURN_THAN_LEDGER =
            """
            WITH known AS MATERIALIZED (
                SELECT i.index_id, (convert_from(e.payload, 'UTF8')::jsonb ->> 'totalReturn')::boolean AS total_return
                FROM (SELECT DISTINCT index_id FROM imports.index_level_row WHERE run_id = :run) i
                JOIN ledger.event e ON e.stream = 'index-' || i.index_id AND e.sequence = 0),
            wrong AS (
                DELETE FROM imports.index_level_row r USING known k
                WHERE r.run_id = :run AND r.index_id = k.index_id AND r.total_return <> k.total_return
                RETURNING r.line, r.total_return)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, total_return::text,
                   'the index is recorded ' || CASE WHEN total_return THEN 'without' ELSE 'with' END || ' dividends'
            FROM wrong
            """;

    private static final String OTHER_CURRENCY_THAN_LEDGER =
            """
            WITH known AS MATERIALIZED (
                SELECT i.index_id, convert_from(e.payload, 'UTF8')::jsonb ->> 'currency' AS currency
                FROM (SELECT DISTINCT index_id FROM imports.index_level_row WHERE run_id = :run) i
                JOIN ledger.event e ON e.stream = 'index-' || i.index_id AND e.sequence = 0),
            wrong AS (
                DELETE FROM imports.index_level_row r USING known k
                WHERE r.run_id = :run AND r.index_id = k.index_id
                  AND r.currency IS NOT NULL AND r.currency IS DISTINCT FROM k.currency
                RETURNING r.line, r.currency, k.currency AS right_one)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, currency,
                   'the index is recorded ' || coalesce('in ' || right_one, 'without a currency')
            FROM wrong
            """;

    private static final String OTHER_RETURN_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (index_id) index_id, total_return, line
                FROM imports.index_level_row WHERE run_id = :run ORDER BY index_id, line),
            wrong AS (
                DELETE FROM imports.index_level_row r USING first f
                WHERE r.run_id = :run AND r.index_id = f.index_id AND r.total_return <> f.total_return
                RETURNING r.line, r.total_return, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, total_return::text,
                   'line ' || other_line || ' states the same index ' || CASE WHEN total_return THEN 'without' ELSE 'with' END
                   || ' dividends'
            FROM wrong
            """;

    private static final String OTHER_CURRENCY_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (index_id) index_id, currency, line
                FROM imports.index_level_row WHERE run_id = :run AND currency IS NOT NULL ORDER BY index_id, line),
            wrong AS (
                DELETE FROM imports.index_level_row r USING first f
                WHERE r.run_id = :run AND r.index_id = f.index_id AND r.currency <> f.currency
                RETURNING r.line, r.currency, f.currency AS other, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, currency,
                   'line ' || other_line || ' states the same index in ' || other FROM wrong
            """;

    private static final String OTHER_LEVEL_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (index_id, date) index_id, date, level, line
                FROM imports.index_level_row WHERE run_id = :run ORDER BY index_id, date, line),
            wrong AS (
                DELETE FROM imports.index_level_row r USING first f
                WHERE r.run_id = :run AND r.index_id = f.index_id AND r.date = f.date AND r.level <> f.level
                RETURNING r.line, r.level, f.level AS other, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, level::text,
                   'line ' || other_line || ' states ' || other || ' for the same date' FROM wrong
            """;

    private final JdbcClient jdbc;

    IndexContradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void find(UUID runId, Mapping mapping) {
        String totalReturn = mapping.headerOf(IndexFields.TOTAL_RETURN);
        String currency = mapping.headerOf(IndexFields.CURRENCY);
        move(OTHER_RETURN_THAN_LEDGER, runId, totalReturn);
        move(OTHER_RETURN_THAN_FIRST_ROW, runId, totalReturn);
        move(OTHER_CURRENCY_THAN_LEDGER, runId, currency);
        move(OTHER_CURRENCY_THAN_FIRST_ROW, runId, currency);
        move(OTHER_LEVEL_THAN_FIRST_ROW, runId, mapping.headerOf(IndexFields.LEVEL));
    }

    private void move(String contradiction, UUID runId, String column) {
        jdbc.sql(contradiction).param("run", runId).param("column", column).update();
    }
}
