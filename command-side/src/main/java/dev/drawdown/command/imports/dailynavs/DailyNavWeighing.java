package dev.drawdown.command.imports.dailynavs;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.kind.Weighed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out what contradicts itself, reduces the rows to what is new, and adds it up. */
@Component
class DailyNavWeighing {

    private static final int MOST_FUNDS = 5_000;

    private static final String OTHER_VALUE_THAN_FIRST_ROW =
            """
            WITH first AS MATERIALIZED (
                SELECT DISTINCT ON (fund_id, date) fund_id, date, gross, net, units, line
                FROM imports.daily_nav_row WHERE run_id = :run ORDER BY fund_id, date, line),
            wrong AS (
                DELETE FROM imports.daily_nav_row r USING first f
                WHERE r.run_id = :run AND r.fund_id = f.fund_id AND r.date = f.date
                  AND (r.gross, r.net, r.units) IS DISTINCT FROM (f.gross, f.net, f.units)
                RETURNING r.line, r.date, f.line AS other_line)
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT :run, line, 0, :column, date::text,
                   'line ' || other_line || ' states another value for the same date' FROM wrong
            """;

    /** By now rows of the same date state the same value. */
    private static final String TWICE =
            """
            DELETE FROM imports.daily_nav_row r
            USING (SELECT fund_id, line, row_number() OVER (PARTITION BY fund_id, date ORDER BY line) AS place
                   FROM imports.daily_nav_row WHERE run_id = :run) o
            WHERE r.run_id = :run AND r.fund_id = o.fund_id AND r.line = o.line AND o.place > 1
            """;

    /** Recorded again, they would leave new events at every repetition. */
    private static final String KNOWN =
            """
            WITH reversed AS MATERIALIZED (
                SELECT (convert_from(e.payload, 'UTF8')::jsonb ->> 'entryId')::uuid AS event_id
                FROM (SELECT DISTINCT fund_id FROM imports.daily_nav_row WHERE run_id = :run) f
                JOIN ledger.event e ON e.stream = 'fund-' || f.fund_id AND e.name = 'EntryReversed.v1'),
            known AS MATERIALIZED (
                SELECT DISTINCT ON (f.fund_id, e.effective_date) f.fund_id, e.effective_date AS date,
                       (n.nav ->> 'gross')::bigint AS gross, (n.nav ->> 'net')::bigint AS net,
                       (n.nav ->> 'units')::numeric AS units
                FROM (SELECT DISTINCT fund_id FROM imports.daily_nav_row WHERE run_id = :run) f
                JOIN ledger.event e ON e.stream = 'fund-' || f.fund_id AND e.name = 'DailyNavStruck.v1'
                CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS nav) n
                WHERE e.event_id NOT IN (SELECT event_id FROM reversed)
                ORDER BY f.fund_id, e.effective_date, e.sequence DESC)
            DELETE FROM imports.daily_nav_row r USING known k
            WHERE r.run_id = :run AND r.fund_id = k.fund_id AND r.date = k.date
              AND (r.gross, r.net, r.units) IS NOT DISTINCT FROM (k.gross, k.net, k.units)
            """;

    private static final String TOTAL =
            """
            SELECT fund_id, currency, count(*) AS navs, min(date) AS first_date, max(date) AS last_date,
                   (array_agg(net ORDER BY date DESC))[1] AS last_net_cents
            FROM imports.daily_nav_row
            WHERE run_id = ?
            GROUP BY fund_id, currency
            ORDER BY fund_id
            LIMIT ?
            """;

    private final JdbcClient jdbc;

    DailyNavWeighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Weighed weigh(UUID runId, String dateColumn) {
        jdbc.sql(OTHER_VALUE_THAN_FIRST_ROW)
                .param("run", runId)
                .param("column", dateColumn)
                .update();
        long twice = jdbc.sql(TWICE).param("run", runId).update();
        long known = jdbc.sql(KNOWN).param("run", runId).update();
        List<DailyNavTotal> totals =
                jdbc.sql(TOTAL).params(runId, MOST_FUNDS + 1).query(DailyNavTotal.class).list();
        if (totals.size() > MOST_FUNDS) {
            throw InvalidImport.in("file", "has more than %d funds".formatted(MOST_FUNDS));
        }
        Map<String, Long> found = new LinkedHashMap<>();
        found.put("known", known);
        found.put("funds", (long) totals.size());
        return new Weighed(twice + known, found, totals);
    }
}
