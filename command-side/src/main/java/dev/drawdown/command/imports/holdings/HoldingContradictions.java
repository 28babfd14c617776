package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Mapping;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Good rows that contradict the ledger or each other become bad ones, by the rules that the fund's
 * books would refuse them by.
 */
@Component
class HoldingContradictions {

    /** Each needs a look at all rows, because what follows a bad row may be good without it. */
    private static final int MOST_LOOKS = 100;

    private static final String OTHER_VALUE_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (deal_id, date) deal_id, date, amount, ownership, line
                FROM imports.holding_row WHERE run_id = :run AND kind = 'valued' ORDER BY deal_id, date, line),
            wrong AS (
                DELETE FROM imports.holding_row r USING first f
                WHERE r.run_id = :run AND r.kind = 'valued' AND r.deal_id = f.deal_id AND r.date = f.date
                  AND (r.amount, r.ownership) IS DISTINCT FROM (f.amount, f.ownership)
                RETURNING r.line, r.date, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text, 'line ' || other_line || ' values it otherwise at the same date'
            FROM wrong
            """;

    private static final String NOT_BOUGHT =
            """
            WITH bought AS MATERIALIZED (
                SELECT deal_id, min(date) AS date
                FROM (SELECT deal_id, date FROM imports.holding_row WHERE run_id = :run AND kind = 'made'
                      UNION ALL
                      SELECT s.deal_id, s.date
                      FROM (SELECT DISTINCT fund_id FROM imports.holding_row WHERE run_id = :run) f
                      CROSS JOIN LATERAL imports.standing_holdings(f.fund_id) s WHERE s.kind = 'made') b
                GROUP BY deal_id),
            wrong AS (
                DELETE FROM imports.holding_row r
                WHERE r.run_id = :run AND r.kind <> 'made'
                  AND NOT EXISTS (SELECT FROM bought b WHERE b.deal_id = r.deal_id AND b.date <= r.date)
                RETURNING r.line, r.date)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text, 'the fund has not bought it by that date' FROM wrong
            """;

    private static final String CLOSED_IN_LEDGER =
            """
            WITH standing AS MATERIALIZED (
                SELECT s.*
                FROM (SELECT DISTINCT fund_id FROM imports.holding_row WHERE run_id = :run) f
                CROSS JOIN LATERAL imports.standing_holdings(f.fund_id) s),
            closed AS MATERIALIZED (
                SELECT deal_id, max(date) AS date FROM standing WHERE complete OR kind = 'written_off' GROUP BY deal_id),
            last AS MATERIALIZED (SELECT deal_id, max(date) AS date FROM standing GROUP BY deal_id),
            late AS (
                DELETE FROM imports.holding_row r USING closed c
                WHERE r.run_id = :run AND r.deal_id = c.deal_id
                  AND (r.date > c.date OR r.kind IN ('made', 'exited', 'written_off'))
                RETURNING r.line, r.date, 'nothing is left of it since ' || c.date AS reason),
            early AS (
                DELETE FROM imports.holding_row r USING last l
                WHERE r.run_id = :run AND r.deal_id = l.deal_id AND r.date < l.date
                  AND (r.complete OR r.kind = 'written_off')
                  AND NOT EXISTS (SELECT FROM closed c WHERE c.deal_id = r.deal_id)
                RETURNING r.line, r.date, 'the books go on with it after that date' AS reason)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text, reason FROM (TABLE late UNION ALL TABLE early) wrong
            """;

    private static final String CLOSED_BY_ANOTHER_ROW =
            """
            WITH closed AS MATERIALIZED (
                SELECT DISTINCT ON (deal_id) deal_id, date, line
                FROM imports.holding_row
                WHERE run_id = :run AND (complete OR kind = 'written_off') ORDER BY deal_id, date, line),
            wrong AS (
                DELETE FROM imports.holding_row r USING closed c
                WHERE r.run_id = :run AND r.deal_id = c.deal_id AND r.line <> c.line
                  AND (r.date > c.date OR r.complete OR r.kind = 'written_off')
                RETURNING r.line, r.date, c.line AS other_line, c.date AS since)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text, 'line ' || other_line || ' leaves nothing of it since ' || since
            FROM wrong
            """;

    /** The first row of each deal that takes more than is left, or that states another rest. */
    private static final String COST_NOT_LEFT =
            """
            WITH moved AS (
                SELECT deal_id, date, kind <> 'made' AS takes, complete OR kind = 'written_off' AS ends, line,
                       CASE kind WHEN 'made' THEN amount WHEN 'exited' THEN -cost_released ELSE -amount END AS cost
                FROM imports.holding_row WHERE run_id = :run AND kind IN ('made', 'exited', 'written_off')
                UNION ALL
                SELECT s.deal_id, s.date, s.kind <> 'made', s.complete OR s.kind = 'written_off', 0,
                       CASE s.kind WHEN 'made' THEN s.amount WHEN 'exited' THEN -s.cost_released ELSE -s.amount END
                FROM (SELECT DISTINCT fund_id FROM imports.holding_row WHERE run_id = :run) f
                CROSS JOIN LATERAL imports.standing_holdings(f.fund_id) s
                WHERE s.kind IN ('made', 'exited', 'written_off')),
            rest AS (
                SELECT deal_id, line, ends, cost, date, takes,
                       sum(cost) OVER (PARTITION BY deal_id ORDER BY date, takes, ends, line) AS cost_left
                FROM moved),
            first AS MATERIALIZED (
                SELECT DISTINCT ON (deal_id) line, cost, cost_left - cost AS before
                FROM rest
                WHERE line > 0 AND (cost_left < 0 OR (ends AND cost IS NOT NULL AND cost_left <> 0))
                ORDER BY deal_id, date, takes, ends, line),
            wrong AS (
                DELETE FROM imports.holding_row r USING first f
                WHERE r.run_id = :run AND r.line = f.line RETURNING r.line, r.kind, f.cost, f.before)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, CASE kind WHEN 'exited' THEN :released ELSE :cost END, (-cost)::text,
                   before || ' of its cost is left by then (in minor units)'
            FROM wrong
            """;

    private final JdbcClient jdbc;

    HoldingContradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void findAmongRows(UUID runId, Mapping mapping) {
        move(OTHER_VALUE_THAN_FIRST_ROW, runId, mapping.headerOf(HoldingFields.DATE));
    }

    /** Among rows that are all new to the ledger. */
    void find(UUID runId, Mapping mapping) {
        String date = mapping.headerOf(HoldingFields.DATE);
        move(NOT_BOUGHT, runId, date);
        move(CLOSED_IN_LEDGER, runId, date);
        move(CLOSED_BY_ANOTHER_ROW, runId, date);
        int looks = 0;
        while (moveFirstWithoutCost(runId, mapping) > 0) {
            if (++looks > MOST_LOOKS) {
                throw InvalidImport.in(
                        "file",
                        "has a deal of which more than %d rows release more cost than is left"
                                .formatted(MOST_LOOKS));
            }
        }
    }

    private int moveFirstWithoutCost(UUID runId, Mapping mapping) {
        return jdbc.sql(COST_NOT_LEFT)
                .param("run", runId)
                .param("released", mapping.headerOf(HoldingFields.COST_RELEASED))
                .param("cost", mapping.headerOf(HoldingFields.COST))
                .update();
    }

    private void move(String contradiction, UUID runId, String column) {
        jdbc.sql(contradiction).param("run", runId).param("column", column).update();
    }
}
