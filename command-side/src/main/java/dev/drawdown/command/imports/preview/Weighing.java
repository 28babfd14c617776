package dev.drawdown.command.imports.preview;

import dev.drawdown.command.imports.InvalidImport;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and totals of the rows that stand. */
@Component
class Weighing {

    private static final int MOST_TOTALS = 5_000;

    private static final String COUNT =
            """
            SELECT (SELECT count(*) FROM imports.position_row WHERE run_id = :run) AS standing,
                   (SELECT count(DISTINCT line) FROM imports.problem WHERE run_id = :run) AS bad,
                   (SELECT count(*) FROM (SELECT DISTINCT fund_id, partner_id
                                          FROM imports.position_row WHERE run_id = :run) c) AS commitments,
                   partners.*, funds.*
            FROM (SELECT count(*) AS partners, count(*) FILTER (WHERE e.stream IS NULL) AS new_partners
                  FROM (SELECT DISTINCT partner_id FROM imports.position_row WHERE run_id = :run) p
                  LEFT JOIN ledger.event e ON e.stream = 'partner-' || p.partner_id AND e.sequence = 0) partners,
                 (SELECT count(*) AS funds, count(*) FILTER (WHERE e.stream IS NULL) AS new_funds
                  FROM (SELECT DISTINCT fund_id FROM imports.position_row WHERE run_id = :run) f
                  LEFT JOIN ledger.event e ON e.stream = 'fund-' || f.fund_id AND e.sequence = 0) funds
            """;

    private static final String TOTAL =
            """
            SELECT currency, as_of, count(*) AS positions, sum(commitment) AS committed, sum(called) AS called,
                   sum(contributed) AS contributed, sum(distributed) AS distributed, sum(recallable) AS recallable,
                   coalesce(sum(nav), 0) AS nav, count(*) FILTER (WHERE nav IS NULL) AS without_nav
            FROM imports.position_row
            WHERE run_id = ?
            GROUP BY currency, as_of
            ORDER BY currency, as_of
            LIMIT ?
            """;

    private final JdbcClient jdbc;

    Weighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts counts(UUID runId, long rows, long superseded) {
        return jdbc.sql(COUNT)
                .param("run", runId)
                .query(
                        (row, _) ->
                                new Counts(
                                        rows,
                                        row.getLong("standing") + superseded,
                                        row.getLong("bad"),
                                        superseded,
                                        row.getLong("partners"),
                                        row.getLong("funds"),
                                        row.getLong("commitments"),
                                        row.getLong("new_partners"),
                                        row.getLong("new_funds")))
                .single();
    }

    /**
     * Sums per currency and as-of date.
     *
     * @throws InvalidImport if a sum does not fit into 64 bits, or there are absurdly many
     */
    List<Total> totals(UUID runId) {
        List<Total> totals =
                jdbc.sql(TOTAL).params(runId, MOST_TOTALS + 1).query(Weighing::total).list();
        if (totals.size() > MOST_TOTALS) {
            throw InvalidImport.in(
                    "file", "has more than %d pairs of currency and date".formatted(MOST_TOTALS));
        }
        return totals;
    }

    private static Total total(ResultSet row, int rowNumber) throws SQLException {
        return new Total(
                row.getString("currency"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("positions"),
                exact(row, "committed"),
                exact(row, "called"),
                exact(row, "contributed"),
                exact(row, "distributed"),
                exact(row, "recallable"),
                exact(row, "nav"),
                row.getLong("without_nav"));
    }

    private static long exact(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        try {
            return sum.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw InvalidImport.in("file", "its sum of %s does not fit".formatted(column));
        }
    }
}
