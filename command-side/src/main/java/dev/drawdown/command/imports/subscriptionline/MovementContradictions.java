package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Mapping;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repayments of more than is drawn, which the fund's books would refuse, become bad rows. */
@Component
class MovementContradictions {

    /** Each needs a look at all rows, because what follows a bad row may be good without it. */
    private static final int MOST_LOOKS = 100;

    /**
     * Of each fund the last repayment of the file before its line is overdrawn for the first time.
     */
    private static final String REPAID_TOO_MUCH =
            """
            WITH moved AS (
                SELECT fund_id, date, kind = 'repaid' AS repaid, line,
                       CASE kind WHEN 'drawn' THEN amount ELSE -amount END AS amount
                FROM imports.subscription_line_row WHERE run_id = :run
                UNION ALL
                SELECT f.fund_id, s.date, s.kind = 'repaid', 0, CASE s.kind WHEN 'drawn' THEN s.amount ELSE -s.amount END
                FROM (SELECT DISTINCT fund_id FROM imports.subscription_line_row WHERE run_id = :run) f
                CROSS JOIN LATERAL imports.standing_movements(f.fund_id) s),
            placed AS MATERIALIZED (
                SELECT *, row_number() OVER in_order AS place, sum(amount) OVER in_order AS outstanding
                FROM moved
                WINDOW in_order AS (PARTITION BY fund_id ORDER BY date, repaid, line ROWS UNBOUNDED PRECEDING)),
            overdrawn AS (
                SELECT DISTINCT ON (fund_id) fund_id, place, date, -outstanding AS excess
                FROM placed WHERE outstanding < 0 ORDER BY fund_id, place),
            last AS MATERIALIZED (
                SELECT DISTINCT ON (o.fund_id) p.line, o.date, o.excess
                FROM overdrawn o JOIN placed p ON p.fund_id = o.fund_id AND p.place <= o.place
                WHERE p.repaid AND p.line > 0
                ORDER BY o.fund_id, p.place DESC),
            wrong AS (
                DELETE FROM imports.subscription_line_row r USING last l
                WHERE r.run_id = :run AND r.line = l.line RETURNING r.line, r.amount, l.date, l.excess)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, amount::text,
                   excess || ' more would be repaid than drawn at ' || date || ' (in minor units)'
            FROM wrong
            """;

    private final JdbcClient jdbc;

    MovementContradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Among rows that are all new to the ledger. */
    void find(UUID runId, Mapping mapping) {
        int looks = 0;
        while (moveOnePerFund(runId, mapping) > 0) {
            if (++looks > MOST_LOOKS) {
                throw InvalidImport.in(
                        "file",
                        "has a fund of which more than %d rows repay more than is drawn"
                                .formatted(MOST_LOOKS));
            }
        }
    }

    private int moveOnePerFund(UUID runId, Mapping mapping) {
        return jdbc.sql(REPAID_TOO_MUCH)
                .param("run", runId)
                .param("column", mapping.headerOf(MovementFields.AMOUNT))
                .update();
    }
}
