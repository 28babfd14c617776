package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a partner's commitment to a fund has earned: amounts from its account at the date,
 * rates from its last snapshot, which is struck at its last value.
 */
@Component
class PerformanceQuery {

    private static final String PERFORMANCE =
            """
            SELECT p.manager_id, g.position, g.recorded_at, c.*
              FROM read_model.limited_partners_v1 p CROSS JOIN %3$s g
              LEFT JOIN LATERAL (
                SELECT c.id, c.fund_id, f.name AS fund_name, c.currency AS fund_currency,
                       a.commitment_cents, a.contributed_capital_cents, a.distributed_capital_cents,
                       a.recallable_cents, a.current_nav_cents, a.nav_as_of_date, a.nav_estimated,
                       a.stands_as_of, a.reported_on, a.reported_irr, s.irr, s.irr_reason,
                       s.irr_ambiguous, s.gross_irr, s.gross_irr_reason, s.period_return,
                       s.nav_as_of_date - s.first_flow_date AS period_days, s.calculation
                  FROM read_model.lp_fund_commitments_v1 c
                  JOIN read_model.funds_v1 f ON f.id = c.fund_id
                  LEFT JOIN LATERAL (
                    SELECT * FROM read_model.lp_capital_accounts_v1 v
                     WHERE commitment_id = c.id AND as_of_date <= :lastDay AND %1$s
                     ORDER BY as_of_date DESC LIMIT 1) a ON TRUE
                  LEFT JOIN LATERAL (
                    SELECT * FROM read_model.lp_performance_snapshots_v1 v
                     WHERE commitment_id = c.id AND snapshot_date <= :lastDay AND %1$s
                     ORDER BY snapshot_date DESC LIMIT 1) s ON TRUE
                 WHERE c.lp_id = p.id AND c.fund_id = :fundId
                   AND (:funds::uuid[] IS NULL OR c.fund_id = ANY(:funds::uuid[]))) c ON TRUE
             WHERE p.id = :partnerId
               AND (:funds::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:funds::uuid[])))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PerformanceQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The finished answer, refused to staff of another manager. */
    Answer find(PartnerView view, UUID fundId, Recallables how, TimeAxes axes) {
        Found<Performance> found =
                Known.on(axes, jdbc.sql(Known.sql(axes, PERFORMANCE)))
                        .param("partnerId", view.partnerId())
                        .param("fundId", fundId)
                        .param("funds", Row.texts(view.funds()))
                        .query(Found.by(row -> read(row, how, axes)))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        if (found.rows().isEmpty()) {
            throw notHeld();
        }
        return new Answer(
                found.managerId(),
                found.asOf().header(),
                json.writeValueAsString(found.rows().getFirst()));
    }

    static Refusal notHeld() {
        return Refusal.of(
                ProblemCode.FUND_NOT_FOUND, "This partner is not committed to such a fund.");
    }

    private static Performance read(Row row, Recallables how, TimeAxes axes) throws SQLException {
        CapitalTotals capital =
                new CapitalTotals(
                        row.amount("contributed_capital_cents"),
                        0,
                        row.amount("distributed_capital_cents"),
                        row.amount("recallable_cents"));
        Long nav = row.amountIfAny("current_nav_cents");
        Multiples multiples = capital.multiples(how, nav);
        long committed = row.amount("commitment_cents");
        Double irr = row.rateIfAny("irr");
        Double grossIrr = row.rateIfAny("gross_irr");
        return new Performance(
                row.id("fund_id"),
                row.id("id"),
                row.text("fund_name"),
                row.text("fund_currency"),
                axes.asOf(),
                axes.asKnownAt(),
                row.dateIfAny("stands_as_of"),
                how.name().toLowerCase(Locale.ROOT),
                "effective",
                committed,
                capital.paidIn(how),
                capital.distributed(how),
                capital.recallable(),
                nav,
                row.dateIfAny("nav_as_of_date"),
                row.flag("nav_estimated"),
                irr,
                irr == null ? reason(row, "irr_reason") : null,
                row.flag("irr_ambiguous"),
                irr,
                grossIrr,
                grossIrr == null ? reason(row, "gross_irr_reason") : null,
                row.rateIfAny("period_return"),
                irr == null ? null : row.numberIfAny("period_days"),
                multiples.tvpi(),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi(),
                capital.pic(how, committed),
                row.decimalIfAny("reported_irr"),
                row.dateIfAny("reported_on"),
                Calculation.VERSION);
    }

    /** A commitment that has no snapshot yet has had nothing that one is made of. */
    private static Missing reason(Row row, String column) throws SQLException {
        String stored = row.textIfAny(column);
        if (stored != null) {
            return Missing.valueOf(stored);
        }
        if (row.dateIfAny("reported_on") != null) {
            return Missing.UNDATED_HISTORY;
        }
        return row.amount("contributed_capital_cents") == 0
                        && row.amount("distributed_capital_cents") == 0
                ? Missing.NO_FLOWS
                : Missing.NO_VALUATION;
    }
}
