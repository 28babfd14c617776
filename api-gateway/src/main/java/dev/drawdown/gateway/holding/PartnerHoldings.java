package dev.drawdown.gateway.holding;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.NameKey;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.money.Share;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what of its funds' holdings is a partner's, by company, in one statement. A deal is divided
 * among those who take part in it; where nobody is named, among all commitments that are active,
 * the general partner's included: those of a fund come once, with its first row.
 */
@Component
class PartnerHoldings {

    private static final String PAGE =
            """
            WITH own AS (
              SELECT c.id, c.fund_id FROM read_model.lp_fund_commitments_v1 c
               WHERE c.lp_id = :partnerId AND c.commitment_status = 'active'
                 AND (:bound::uuid[] IS NULL OR c.fund_id = ANY(:bound::uuid[]))
                 AND (:fund::uuid IS NULL OR c.fund_id = :fund::uuid) AND {exists}),
            page AS (
              SELECT d.*, own.id AS own_id
                FROM own CROSS JOIN LATERAL ({deals}) d
               WHERE (d.taking_part IS NULL OR own.id = ANY(d.participants))
                 AND (d.company, d.deal_id) > (:afterName, :afterId)
               ORDER BY d.company, d.deal_id LIMIT :rows),
            numbered AS (
              SELECT *, CASE WHEN taking_part IS NULL
                             THEN row_number() OVER (PARTITION BY fund_id, taking_part IS NULL
                                                     ORDER BY company, deal_id) END AS number
                FROM page)
            SELECT p.manager_id, g.position, g.recorded_at, h.deal_id AS id, h.*,
                   f.name AS fund_name,
                   CASE WHEN h.taking_part IS NOT NULL THEN h.weights
                        WHEN h.number = 1 THEN (
                          SELECT array_agg(w.weight ORDER BY w.id) FROM ({everybody}) w) END
                     AS shares,
                   CASE WHEN h.taking_part IS NOT NULL
                        THEN array_position(h.participants, h.own_id) - 1
                        WHEN h.number = 1 THEN (
                          SELECT count(*) FROM ({everybody}) w WHERE w.id < h.own_id)::integer END
                     AS line
              FROM read_model.limited_partners_v1 p CROSS JOIN {progress} g
              LEFT JOIN numbered h ON TRUE
              LEFT JOIN read_model.funds_v1 f ON f.id = h.fund_id
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:bound::uuid[])))
             ORDER BY h.company, h.deal_id
            """
                    .replace("{progress}", AsOf.PROGRESS);

    private static final String COMMITTED_NOW =
            """
            SELECT id, greatest(commitment_amount_cents, 0) AS weight
              FROM read_model.lp_fund_commitments_v1
             WHERE fund_id = h.fund_id AND commitment_status = 'active'""";

    private static final String COMMITTED_THEN =
            """
            SELECT c.id, greatest(a.commitment_cents, 0) AS weight
              FROM read_model.lp_fund_commitments_v1 c
             CROSS JOIN LATERAL (
               SELECT commitment_cents FROM read_model.lp_capital_accounts_v1
                WHERE commitment_id = c.id AND as_of_date <= :lastDay AND {known}
                ORDER BY as_of_date DESC LIMIT 1) a
             WHERE c.fund_id = h.fund_id AND c.commitment_status = 'active'""";

    private static final String EXISTED_THEN =
            """
            EXISTS (SELECT FROM read_model.lp_capital_accounts_v1
                     WHERE commitment_id = c.id AND as_of_date <= :lastDay AND {known})""";

    private static final String FUNDS =
            "SELECT fund_id FROM read_model.lp_fund_commitments_v1 WHERE lp_id = :partnerId";

    private final JdbcClient jdbc;

    PartnerHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every fund that the partner ever committed to. */
    List<UUID> funds(UUID partnerId) {
        return jdbc.sql(FUNDS).param("partnerId", partnerId).query(UUID.class).list();
    }

    /**
     * Up to {@code rows} holdings behind a key.
     *
     * @param fund the only one that is asked for; absent for all
     */
    Found<Holding> after(
            NameKey key, int rows, PartnerView view, @Nullable UUID fund, TimeAxes axes) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql(axes))
                        .param("partnerId", view.partnerId())
                        .param("bound", Row.texts(view.funds()))
                        .param("fund", fund)
                        .param("lastDay", axes.lastDay())
                        .param("afterName", key.name())
                        .param("afterId", key.id())
                        .param("rows", rows);
        if (axes.asKnownAt() != null) {
            statement = statement.param("knownAt", axes.knownAt());
        }
        Map<UUID, Share> pooled = new HashMap<>();
        Found<Holding> found =
                statement
                        .query(Found.by(row -> read(row, pooled)))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        return found;
    }

    private static String sql(TimeAxes axes) {
        return PAGE.replace("{exists}", axes.isNow() ? "TRUE" : EXISTED_THEN)
                .replace("{everybody}", axes.isNow() ? COMMITTED_NOW : COMMITTED_THEN)
                .replace("{deals}", Deals.of("own.fund_id", axes))
                .replace("{known}", Deals.known(axes));
    }

    private static Holding read(Row row, Map<UUID, Share> pooled) throws SQLException {
        UUID fund = row.id("fund_id");
        if (row.numberIfAny("line") == null) {
            return new HoldingRow(row).of(Objects.requireNonNull(pooled.get(fund)));
        }
        Share share = new Share(row.amounts("shares"), row.number("line"));
        if (row.numberIfAny("taking_part") == null) {
            pooled.put(fund, share);
        }
        return new HoldingRow(row).of(share);
    }
}
