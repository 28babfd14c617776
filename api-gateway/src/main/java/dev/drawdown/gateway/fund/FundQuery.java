package dev.drawdown.gateway.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Multiples;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one fund with its totals, on both time axes. */
@Component
public class FundQuery {

    private static final String NOW =
            """
            SELECT g.position, g.recorded_at, f.*, t.lp_count, t.total_committed_cents,
                   t.total_called_cents, t.total_contributed_cents, t.total_distributed_cents,
                   CASE WHEN t.latest_valuation_date IS NOT NULL THEN t.total_nav_cents END
                     AS total_nav_cents,
                   t.total_unfunded_cents, m.snapshot_date, m.gross_nav_cents, m.net_nav_cents
              FROM read_model.funds_v1 f CROSS JOIN %s g
              LEFT JOIN read_model.fund_lp_summary_v1 t ON t.fund_id = f.id
              LEFT JOIN LATERAL (
                SELECT snapshot_date, gross_nav_cents, net_nav_cents
                  FROM read_model.fund_nav_snapshots_v1
                 WHERE fund_id = f.id AND marked AND known_to IS NULL
                 ORDER BY snapshot_date DESC LIMIT 1) m ON TRUE
             WHERE f.id = :fundId
            """
                    .formatted(AsOf.PROGRESS);

    private static final String THEN =
            """
            SELECT g.position, g.recorded_at, f.*,
                   (SELECT count(*) FROM read_model.lp_fund_commitments_v1 c
                     WHERE c.fund_id = f.id AND EXISTS (
                       SELECT FROM read_model.lp_capital_accounts_v1 a
                        WHERE a.commitment_id = c.id AND a.as_of_date <= :lastDay AND %1$s))
                     AS lp_count,
                   s.committed_capital_cents AS total_committed_cents,
                   s.called_capital_cents AS total_called_cents,
                   s.contributed_capital_cents AS total_contributed_cents,
                   s.distributed_capital_cents AS total_distributed_cents,
                   s.net_nav_cents AS total_nav_cents, s.unfunded_cents AS total_unfunded_cents,
                   m.snapshot_date, m.gross_nav_cents, m.net_nav_cents
              FROM read_model.funds_v1 f CROSS JOIN %2$s g
              LEFT JOIN LATERAL (
                SELECT * FROM read_model.fund_nav_snapshots_v1
                 WHERE fund_id = f.id AND snapshot_date <= :lastDay AND %1$s
                 ORDER BY snapshot_date DESC LIMIT 1) s ON TRUE
              LEFT JOIN LATERAL (
                SELECT * FROM read_model.fund_nav_snapshots_v1
                 WHERE fund_id = f.id AND snapshot_date <= :lastDay AND marked AND %1$s
                 ORDER BY snapshot_date DESC LIMIT 1) m ON TRUE
             WHERE f.id = :fundId
            """;

    private static final String KNOWN_NOW = THEN.formatted("known_to IS NULL", AsOf.PROGRESS);

    private static final String KNOWN_THEN =
            THEN.formatted(
                    "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)",
                    AsOf.PROGRESS);

    private final JdbcClient jdbc;

    FundQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fund, where the caller reaches it. */
    public Found find(UUID fundId, TimeAxes axes, Caller caller) {
        Found found =
                statement(axes)
                        .param("fundId", fundId)
                        .query((row, n) -> read(row, axes))
                        .optional()
                        .orElseThrow(FundQuery::unknown);
        if (!caller.mayReach(found.fund().managerId(), fundId)) {
            throw unknown();
        }
        return found;
    }

    private JdbcClient.StatementSpec statement(TimeAxes axes) {
        if (axes.isNow()) {
            return jdbc.sql(NOW);
        }
        return axes.asKnownAt() == null
                ? jdbc.sql(KNOWN_NOW).param("lastDay", axes.lastDay())
                : jdbc.sql(KNOWN_THEN)
                        .param("lastDay", axes.lastDay())
                        .param("knownAt", axes.knownAt());
    }

    private static Refusal unknown() {
        return Refusal.of(ProblemCode.FUND_NOT_FOUND, "There is no such fund.");
    }

    private static Found read(ResultSet row, TimeAxes axes) throws SQLException {
        FundEntry fund = FundRow.entry(row);
        return new Found(
                new FundDetail(
                        fund.id(),
                        fund.managerId(),
                        fund.externalRef(),
                        fund.name(),
                        fund.currency(),
                        fund.vintageYear(),
                        fund.strategy(),
                        fund.openedOn(),
                        axes.asOf(),
                        axes.asKnownAt(),
                        row.getInt("lp_count"),
                        totals(row, fund.currency()),
                        nav(row)),
                FundRow.asOf(row));
    }

    private static FundDetail.Totals totals(ResultSet row, String currency) throws SQLException {
        long contributed = row.getLong("total_contributed_cents");
        long distributed = row.getLong("total_distributed_cents");
        Long nav = FundRow.amount(row, "total_nav_cents");
        Multiples multiples = Multiples.of(contributed, distributed, nav);
        return new FundDetail.Totals(
                currency,
                row.getLong("total_committed_cents"),
                row.getLong("total_called_cents"),
                contributed,
                distributed,
                nav,
                row.getLong("total_unfunded_cents"),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi());
    }

    private static FundDetail.@Nullable Nav nav(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("snapshot_date", LocalDate.class);
        return date == null
                ? null
                : new FundDetail.Nav(
                        date,
                        FundRow.amount(row, "gross_nav_cents"),
                        FundRow.amount(row, "net_nav_cents"));
    }

    /** A fund, and what the answer is as of. */
    public record Found(FundDetail fund, AsOf asOf) {}
}
