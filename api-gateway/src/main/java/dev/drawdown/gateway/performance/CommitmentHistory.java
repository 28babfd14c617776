package dev.drawdown.gateway.performance;

import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the last snapshots of the periods of one commitment, earliest first. */
@Component
class CommitmentHistory {

    private static final String POINTS =
            """
            SELECT p.manager_id, g.position, g.recorded_at, c.id, s.*,
                   s.nav_as_of_date - s.first_flow_date AS period_days
              FROM read_model.limited_partners_v1 p CROSS JOIN %3$s g
              LEFT JOIN read_model.lp_fund_commitments_v1 c
                ON c.lp_id = p.id AND c.fund_id = :fundId
              LEFT JOIN LATERAL (
                SELECT DISTINCT ON (q.period) q.* FROM (
                  SELECT v.*, date_trunc(:unit, v.snapshot_date::timestamp) AS period
                    FROM read_model.lp_performance_snapshots_v1 v
                   WHERE v.commitment_id = c.id AND v.snapshot_date <= :lastDay AND %1$s
                     AND v.snapshot_date > :after
                     AND (:from::date IS NULL OR v.snapshot_date >= :from::date)
                     AND (:to::date IS NULL OR v.snapshot_date <= :to::date)) q
                 ORDER BY q.period, q.snapshot_date DESC
                 LIMIT :rows) s ON TRUE
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR :fundId = ANY(:bound::uuid[]))
             ORDER BY s.snapshot_date
            """;

    private final JdbcClient jdbc;

    CommitmentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code rows} points of the periods behind a key. */
    Found<Point> after(
            PeriodKey key, int rows, PartnerView view, UUID fundId, HistoryAsk ask, TimeAxes axes) {
        Found<Optional<Point>> found =
                Known.on(axes, jdbc.sql(Known.sql(axes, POINTS)))
                        .param("partnerId", view.partnerId())
                        .param("fundId", fundId)
                        .param("bound", Row.texts(view.funds()))
                        .param("unit", ask.granularity().unit())
                        .param("after", key.end())
                        .param("from", ask.from())
                        .param("to", ask.to())
                        .param("rows", rows)
                        .query(Found.by(row -> point(row, ask.granularity())))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        if (found.rows().isEmpty()) {
            throw PerformanceQuery.notHeld();
        }
        return new Found<>(
                found.managerId(),
                found.asOf(),
                found.rows().stream().flatMap(Optional::stream).toList());
    }

    /** A commitment without a snapshot is a row too: it is there, and its series is empty. */
    private static Optional<Point> point(Row row, Granularity granularity) throws SQLException {
        return row.dateIfAny("snapshot_date") == null
                ? Optional.empty()
                : Optional.of(Point.of(row, granularity));
    }
}
