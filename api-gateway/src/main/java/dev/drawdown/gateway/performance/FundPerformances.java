package dev.drawdown.gateway.performance;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a fund has earned, with a page of how it went, in one statement. */
@Component
public class FundPerformances {

    private static final String PERFORMANCE =
            """
            SELECT g.position, g.recorded_at, f.id AS fund_id, f.manager_id, f.name,
                   f.currency AS fund_currency, f.vintage_year, f.strategy,
                   n.snapshot_date AS stands_as_of, n.committed_capital_cents,
                   n.contributed_capital_cents, n.distributed_capital_cents, n.net_nav_cents,
                   r.gross_nav_cents AS gross, r.nav_as_of_date AS valued,
                   r.nav_estimated AS estimated, r.irr AS net_irr, r.irr_reason AS net_reason, r.irr_ambiguous AS net_ambiguous,
                   r.gross_irr AS gross_rate, r.gross_irr_reason AS gross_reason,
                   r.period_return AS net_return,
                   r.nav_as_of_date - r.first_flow_date AS net_days,
                   s.*, s.nav_as_of_date - s.first_flow_date AS period_days
              FROM read_model.funds_v1 f CROSS JOIN %3$s g
              LEFT JOIN LATERAL (
                SELECT * FROM read_model.fund_nav_snapshots_v1 v
                 WHERE fund_id = f.id AND snapshot_date <= :lastDay AND %1$s
                 ORDER BY snapshot_date DESC LIMIT 1) n ON TRUE
              LEFT JOIN LATERAL (
                SELECT * FROM read_model.fund_performance_snapshots_v1 v
                 WHERE fund_id = f.id AND snapshot_date <= :lastDay AND %1$s
                 ORDER BY snapshot_date DESC LIMIT 1) r ON TRUE
              LEFT JOIN LATERAL (
                SELECT DISTINCT ON (q.period) q.* FROM (
                  SELECT v.*, date_trunc(:unit, v.snapshot_date::timestamp) AS period
                    FROM read_model.fund_performance_snapshots_v1 v
                   WHERE v.fund_id = f.id AND v.snapshot_date <= :lastDay AND %1$s
                     AND v.snapshot_date > :after
                     AND (:from::date IS NULL OR v.snapshot_date >= :from::date)
                     AND (:to::date IS NULL OR v.snapshot_date <= :to::date)) q
                 ORDER BY q.period, q.snapshot_date DESC
                 LIMIT :rows) s ON TRUE
             WHERE f.id = :fundId
             ORDER BY s.snapshot_date
            """;

    private final JdbcClient jdbc;
    private final Pages pages;

    FundPerformances(JdbcClient jdbc, Pages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /** The fund's figures, where the caller reaches it. */
    public Read of(UUID fundId, HistoryAsk ask, TimeAxes axes, PageAsk page, Caller caller) {
        String scope = "fund:" + fundId + ":performance:" + ask.key();
        PeriodKey start = pages.start(page, scope, PeriodKey.START, PeriodKey::parse);
        Found found =
                Known.on(axes, jdbc.sql(Known.sql(axes, PERFORMANCE)))
                        .param("fundId", fundId)
                        .param("unit", ask.granularity().unit())
                        .param("after", start.end())
                        .param("from", ask.from())
                        .param("to", ask.to())
                        .param("rows", page.rows())
                        .query(found(ask.granularity()))
                        .orElseThrow(FundPerformances::unknown);
        if (!caller.mayReach(found.managerId(), fundId)) {
            throw unknown();
        }
        Page<Point> series = pages.page(page, scope, found.points(), PeriodKey::textOf);
        return new Read(found.head().answer(axes, series), found.asOf());
    }

    static Refusal unknown() {
        return Refusal.of(ProblemCode.FUND_NOT_FOUND, "There is no such fund.");
    }

    /** The head stands in every row, a point only where there is one. */
    private static ResultSetExtractor<Optional<Found>> found(Granularity granularity) {
        return set -> {
            if (!set.next()) {
                return Optional.empty();
            }
            Row row = new Row(set);
            List<Point> points = new ArrayList<>();
            Found found = new Found(row.id("manager_id"), row.asOf(), FundHead.of(row), points);
            do {
                if (row.dateIfAny("snapshot_date") != null) {
                    points.add(Point.of(row, granularity));
                }
            } while (set.next());
            return Optional.of(found);
        };
    }

    private record Found(UUID managerId, AsOf asOf, FundHead head, List<Point> points) {}

    /** A fund's figures, and what they are as of. */
    public record Read(FundPerformance performance, AsOf asOf) {}
}
