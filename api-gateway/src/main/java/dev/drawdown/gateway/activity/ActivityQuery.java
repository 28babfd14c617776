package dev.drawdown.gateway.activity;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one page of a timeline in one statement. The window runs over all of the partner's rows in
 * the funds asked for before a page is cut out of them, so that a balance is the same on whichever
 * page and under whichever other filter its row is shown.
 */
@Component
class ActivityQuery {

    private static final String TIMELINE =
            """
            SELECT p.manager_id, g.position, g.recorded_at, t.*, f.name AS fund_name
              FROM read_model.limited_partners_v1 p CROSS JOIN %3$s g
              LEFT JOIN LATERAL (
                SELECT * FROM (
                  SELECT id, fund_id, commitment_id, type, ilpa_type, amount_cents, paid_cents,
                         currency, %1$s AS status, activity_date, due_date, payment_date,
                         description, call_id, distribution_id, number,
                         coalesce(sum(paid_cents) FILTER (WHERE %1$s <> 'reversed')
                           OVER (PARTITION BY currency ORDER BY activity_date, id), 0)::bigint
                           AS running_balance_cents
                    FROM read_model.capital_activities_v1
                   WHERE lp_id = :partnerId AND %2$s
                     AND (:bound::uuid[] IS NULL OR fund_id = ANY(:bound::uuid[]))
                     AND (:funds::uuid[] IS NULL OR fund_id = ANY(:funds::uuid[]))) r
                 WHERE (activity_date, id) < (:beforeDate, :beforeId)
                   AND activity_date <= :lastDay
                   AND (:from::date IS NULL OR activity_date >= :from::date)
                   AND (:to::date IS NULL OR activity_date <= :to::date)
                   AND (:type::text IS NULL OR type = :type::text)
                   AND (:status::text IS NULL OR status = :status::text)
                 ORDER BY activity_date DESC, id DESC LIMIT :rows) t ON TRUE
              LEFT JOIN read_model.funds_v1 f ON f.id = t.fund_id
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:bound::uuid[])))
             ORDER BY t.activity_date DESC, t.id DESC
            """;

    private static final String KNOWN_NOW = TIMELINE.formatted("status", "TRUE", AsOf.PROGRESS);

    /** What has been reversed since stood as it was paid, or not paid, before. */
    private static final String KNOWN_THEN =
            TIMELINE.formatted(
                    """
                    CASE WHEN status <> 'reversed' THEN status
                         WHEN payment_date IS NULL THEN 'pending' ELSE 'completed' END\
                    """,
                    """
                    known_from_at <= :knownAt
                     AND (reversed_at IS NULL OR reversed_at > :knownAt)\
                    """,
                    AsOf.PROGRESS);

    private final JdbcClient jdbc;

    ActivityQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code rows} activities older than a key. */
    Found<Activity> before(
            DatedKey key, int rows, PartnerView view, ActivityFilter filter, TimeAxes axes) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(axes.asKnownAt() == null ? KNOWN_NOW : KNOWN_THEN)
                        .param("partnerId", view.partnerId())
                        .param("bound", Row.texts(view.funds()))
                        .param("funds", Row.texts(filter.fundIds()))
                        .param("beforeDate", key.date())
                        .param("beforeId", key.id())
                        .param("lastDay", axes.lastDay())
                        .param("from", filter.from())
                        .param("to", filter.to())
                        .param("type", filter.type())
                        .param("status", filter.status())
                        .param("rows", rows);
        if (axes.asKnownAt() != null) {
            statement = statement.param("knownAt", axes.knownAt());
        }
        Found<Activity> found =
                statement.query(Found.by(ActivityQuery::read)).orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        return found;
    }

    private static Activity read(Row row) throws SQLException {
        return new Activity(
                row.id("id"),
                row.id("fund_id"),
                row.text("fund_name"),
                row.id("commitment_id"),
                row.text("type"),
                row.textIfAny("ilpa_type"),
                row.amount("amount_cents"),
                row.amount("paid_cents"),
                row.text("currency"),
                row.text("status"),
                row.date("activity_date"),
                row.dateIfAny("due_date"),
                row.dateIfAny("payment_date"),
                row.textIfAny("description"),
                row.idIfAny("call_id"),
                row.idIfAny("distribution_id"),
                row.numberIfAny("number"),
                row.amount("running_balance_cents"));
    }
}
