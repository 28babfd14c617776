package dev.drawdown.command.imports.positions;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.kind.ExactSum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and totals of the rows that stand. */
@Component
class PositionWeighing {

    private static final int MOST_TOTALS = 5_000;

    private static final String COUNT =
            """
            SELECT (SELECT count(*) FROM (SELECT DISTINCT fund_id, partner_id
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

    PositionWeighing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> counts(UUID runId) {
        return jdbc.sql(COUNT)
                .param("run", runId)
                .query(
                        (row, _) -> {
                            Map<String, Long> counts = new LinkedHashMap<>();
                            counts.put("partners", row.getLong("partners"));
                            counts.put("funds", row.getLong("funds"));
                            counts.put("commitments", row.getLong("commitments"));
                            counts.put("newPartners", row.getLong("new_partners"));
                            counts.put("newFunds", row.getLong("new_funds"));
                            return counts;
                        })
                .single();
    }

    /**
     * Sums per currency and as-of date.
     *
     * @throws InvalidImport if a sum does not fit into 64 bits, or there are absurdly many
     */
    List<PositionTotal> totals(UUID runId) {
        List<PositionTotal> totals =
                jdbc.sql(TOTAL)
                        .params(runId, MOST_TOTALS + 1)
                        .query(PositionWeighing::total)
                        .list();
        if (totals.size() > MOST_TOTALS) {
            throw InvalidImport.in(
                    "file", "has more than %d pairs of currency and date".formatted(MOST_TOTALS));
        }
        return totals;
    }

    private static PositionTotal total(ResultSet row, int rowNumber) throws SQLException {
        return new PositionTotal(
                row.getString("currency"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("positions"),
                ExactSum.of(row, "committed"),
                ExactSum.of(row, "called"),
                ExactSum.of(row, "contributed"),
                ExactSum.of(row, "distributed"),
                ExactSum.of(row, "recallable"),
                ExactSum.of(row, "nav"),
                row.getLong("without_nav"));
    }
}
