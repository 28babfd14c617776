package dev.drawdown.gateway.summary;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.figure.FlowSql;
import dev.drawdown.gateway.figure.Rate;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.summary.PooledRates.Group;
import dev.drawdown.gateway.summary.Summary.Partner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a whole dashboard in one statement, so that partner, totals, lines and position are of the
 * same moment. One index look-up per commitment finds its row on both time axes, another its rates.
 * Flows are read only where a rate of pooled ones is not known yet.
 */
@Component
class SummaryQuery {

    private static final String DASHBOARD =
            """
            SELECT p.manager_id, p.legal_name, g.position, g.recorded_at,
                   (SELECT json_agg(t) FROM read_model.lp_dashboard_summary_v1 t
                     WHERE t.lp_id = p.id AND t.fund_count > 0) AS totals,
                   (SELECT json_agg(l ORDER BY l.name, l.fund_id) FROM (
                     SELECT c.fund_id, c.id AS commitment_id, f.name, f.vintage_year, f.strategy,
                            a.*, s.*, w.*
                       FROM read_model.lp_fund_commitments_v1 c
                       JOIN read_model.funds_v1 f ON f.id = c.fund_id
                      CROSS JOIN LATERAL (
                        SELECT currency, commitment_cents, called_cents, contributed_capital_cents,
                               distributed_capital_cents, unfunded_commitment_cents,
                               current_nav_cents, nav_as_of_date, nav_estimated, receivable_cents,
                               stands_as_of, reported_on, reported_irr
                          FROM read_model.lp_capital_accounts_v1 v
                         WHERE commitment_id = c.id AND as_of_date <= :lastDay AND %1$s
                         ORDER BY as_of_date DESC LIMIT 1) a
                       LEFT JOIN LATERAL (
                        SELECT irr, irr_reason, irr_ambiguous, period_return,
                               v.nav_as_of_date - v.first_flow_date AS period_days,
                               snapshot_date, known_from
                          FROM read_model.lp_performance_snapshots_v1 v
                         WHERE commitment_id = c.id AND snapshot_date <= :lastDay AND %1$s
                         ORDER BY snapshot_date DESC LIMIT 1) s ON TRUE
                       LEFT JOIN LATERAL (%2$s) w ON TRUE
                      WHERE c.lp_id = p.id
                        AND (:funds::uuid[] IS NULL OR c.fund_id = ANY(:funds::uuid[]))) l) AS lines
              FROM read_model.limited_partners_v1 p CROSS JOIN %3$s g
             WHERE p.id = :partnerId
               AND (:funds::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:funds::uuid[])))
            """;

    /** Most rates of pooled flows are known by the snapshots that they were struck at. */
    private static final String NO_FLOWS =
            """
            SELECT NULL::json AS flow_days, NULL::json AS flow_amounts\
            """;

    private static final TypeReference<List<Struck>> TOTALS = new TypeReference<>() {};
    private static final TypeReference<List<Standing>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PooledRates rates;

    SummaryQuery(JdbcClient jdbc, JsonMapper json, PooledRates rates) {
        this.jdbc = jdbc;
        this.json = json;
        this.rates = rates;
    }

    /** The finished answer, with the manager whose staff may see it. */
    Answer find(PartnerView view, TimeAxes axes) {
        Dashboard light = read(view, axes, NO_FLOWS);
        Optional<Map<Group, Rate>> known = rates.withoutFlows(light.standings());
        if (known.isPresent()) {
            return answer(light, view, axes, known.get());
        }
        // all of it again, so that flows and what stands are of the same moment
        Dashboard whole = read(view, axes, FlowSql.ofCommitment(axes, "c.id"));
        return answer(whole, view, axes, rates.withFlows(whole.standings(), axes.lastDay()));
    }

    private Dashboard read(PartnerView view, TimeAxes axes, String flows) {
        return Known.on(axes, jdbc.sql(Known.sql(axes, DASHBOARD, flows)))
                .param("partnerId", view.partnerId())
                .param("funds", texts(view.funds()))
                .query((row, n) -> dashboard(row))
                .optional()
                .orElseThrow(PartnerView::unknown);
    }

    private Dashboard dashboard(ResultSet row) throws SQLException {
        return new Dashboard(
                row.getObject("manager_id", UUID.class),
                row.getString("legal_name"),
                AsOf.of(
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class)),
                list(row.getString("totals"), TOTALS),
                list(row.getString("lines"), LINES));
    }

    private Answer answer(Dashboard of, PartnerView view, TimeAxes axes, Map<Group, Rate> pooled) {
        boolean keptReady = axes.isNow() && view.funds() == null;
        List<Struck> totals = keptReady ? of.totals() : Struck.over(of.standings());
        Partner partner = new Partner(view.partnerId(), of.name());
        return new Answer(
                of.managerId(),
                of.asOf().header(),
                json.writeValueAsString(Shown.of(partner, axes, totals, of.standings(), pooled)));
    }

    private record Dashboard(
            UUID managerId,
            @Nullable String name,
            AsOf asOf,
            List<Struck> totals,
            List<Standing> standings) {}

    private <T> List<T> list(@Nullable String array, TypeReference<List<T>> type) {
        return array == null ? List.of() : json.readValue(array, type);
    }

    private static String @Nullable [] texts(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
