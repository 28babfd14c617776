package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.kind.Weighed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reduces the rows to what is new, and adds it up. */
@Component
class IndexWeighing {

    private static final int MOST_SERIES = 5_000;

    /** By now rows of the same date state the same level. */
    private static final String TWICE =
            """
            DELETE FROM imports.index_level_row r
            USING (SELECT index_id, line,
                          row_number() OVER (PARTITION BY index_id, date ORDER BY line) AS place
                   FROM imports.index_level_row WHERE run_id = :run) o
            WHERE r.run_id = :run AND r.index_id = o.index_id AND r.line = o.line AND o.place > 1
            """;

    /** Recorded again, they would leave new events at every repetition. */
    private static final String KNOWN =
            """
            WITH known AS MATERIALIZED (
                SELECT DISTINCT ON (i.index_id, l ->> 'date')
                       i.index_id, (l ->> 'date')::date AS date, (l ->> 'level')::numeric AS level
                FROM (SELECT DISTINCT index_id FROM imports.index_level_row WHERE run_id = :run) i
                JOIN ledger.event e ON e.stream = 'index-' || i.index_id
                CROSS JOIN LATERAL jsonb_array_elements(convert_from(e.payload, 'UTF8')::jsonb -> 'levels') l
                ORDER BY i.index_id, l ->> 'date', e.sequence DESC)
            DELETE FROM imports.index_level_row r USING known k
            WHERE r.run_id = :run AND r.index_id = k.index_id AND r.date = k.date AND r.level = k.level
            """;

    /** An index begins with its currency, even where its first rows leave it out. */
    private static final String STATE_CURRENCY =
            """
            UPDATE imports.index_level_row r SET currency = s.currency
            FROM (SELECT index_id, min(currency) AS currency
                  FROM imports.index_level_row WHERE run_id = :run GROUP BY index_id) s
            WHERE r.run_id = :run AND r.index_id = s.index_id AND r.currency IS NULL AND s.currency IS NOT NULL
            """;

    private static final String COUNT =
            """
            SELECT count(*) AS indices, count(*) FILTER (WHERE e.stream IS NULL) AS new_indices
            FROM (SELECT DISTINCT index_id FROM imports.index_level_row WHERE run_id = :run) i
            LEFT JOIN ledger.event e ON e.stream = 'index-' || i.index_id AND e.sequence = 0
            """;

    private static final String TOTAL =
            """
            SELECT name, currency, total_return, count(*) AS levels, min(date) AS first_date, max(date) AS last_date
            FROM imports.index_level_row
            WHERE run_id = ?
            GROUP BY name, currency, total_return
            ORDER BY name COLLATE "C"
            LIMIT ?
            """;

    private final JdbcClient jdbc;

    IndexWeighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Weighed weigh(UUID runId) {
        long twice = jdbc.sql(TWICE).param("run", runId).update();
        jdbc.sql(STATE_CURRENCY).param("run", runId).update();
        long known = jdbc.sql(KNOWN).param("run", runId).update();
        Map<String, Long> counts =
                jdbc.sql(COUNT)
                        .param("run", runId)
                        .query(
                                (row, _) -> {
                                    Map<String, Long> found = new LinkedHashMap<>();
                                    found.put("known", known);
                                    found.put("indices", row.getLong("indices"));
                                    found.put("newIndices", row.getLong("new_indices"));
                                    return found;
                                })
                        .single();
        return new Weighed(twice + known, counts, totals(runId));
    }

    private List<IndexTotal> totals(UUID runId) {
        List<IndexTotal> totals =
                jdbc.sql(TOTAL).params(runId, MOST_SERIES + 1).query(IndexTotal.class).list();
        if (totals.size() > MOST_SERIES) {
            throw InvalidImport.in("file", "has more than %d series".formatted(MOST_SERIES));
        }
        return totals;
    }
}
