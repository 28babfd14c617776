package dev.drawdown.gateway.explain;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;

/**
 * The statement behind an explanation. What stands and what it is made of are of the same moment:
 * the sums of the inputs must be what the accounts say.
 *
 * <p>An account is a fold over its facts by date. Seen from its end, of those facts count: every
 * change of the commitment; the report that stands and what moved after its date; and for the value
 * the last mark or report and what moved after it.
 */
final class ExplainSql {

    private static final String OF_PARTNER =
            """
            SELECT p.id, p.manager_id FROM read_model.limited_partners_v1 p
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:bound::uuid[])))""";

    private static final String PARTNERS_COMMITMENTS =
            """
            c.lp_id = :partnerId AND (:fundId::uuid IS NULL OR c.fund_id = :fundId::uuid)
               AND (:bound::uuid[] IS NULL OR c.fund_id = ANY(:bound::uuid[]))""";

    /** Each commitment is measured at its own value. */
    private static final String OWN_MARK = "a.nav_as_of_date";

    /** A fund is measured at the last value of any of its commitments, the others as they stood. */
    private static final String LAST_MARK = "max(a.nav_as_of_date) OVER ()";

    private static final String OF_FUND =
            "SELECT id, manager_id FROM read_model.funds_v1 WHERE id = :fundId";

    private static final String FUNDS_COMMITMENTS = "c.fund_id = :fundId";

    private static final String PARTS =
            """
            WITH standing AS MATERIALIZED (
              SELECT c.id AS commitment_id, c.fund_id, f.name AS fund_name, a.*, %7$s AS mark,
                     CASE WHEN r.struck THEN coalesce(r.irr_reason = 'UNDATED_HISTORY', FALSE)
                          ELSE a.reported_on IS NOT NULL END AS undated
                FROM read_model.lp_fund_commitments_v1 c
                JOIN read_model.funds_v1 f ON f.id = c.fund_id
               CROSS JOIN LATERAL (
                 SELECT currency, commitment_cents, called_cents, contributed_capital_cents,
                        distributed_capital_cents, recallable_cents, unfunded_commitment_cents,
                        receivable_cents, current_nav_cents, nav_as_of_date, stands_as_of, reported_on
                   FROM read_model.lp_capital_accounts_v1 v
                  WHERE commitment_id = c.id AND as_of_date <= :lastDay AND %3$s
                  ORDER BY as_of_date DESC LIMIT 1) a
                LEFT JOIN LATERAL (
                 SELECT TRUE AS struck, irr_reason FROM read_model.lp_performance_snapshots_v1 v
                  WHERE commitment_id = c.id AND snapshot_date <= :lastDay AND %3$s
                  ORDER BY snapshot_date DESC LIMIT 1) r ON TRUE
               WHERE %2$s
                 AND (:currency::text IS NULL OR a.currency = :currency::text)
                 AND (:standsAsOf::date IS NULL OR a.stands_as_of = :standsAsOf::date)
            ), facts AS (
              SELECT s.fund_id, s.fund_name, s.reported_on, s.nav_as_of_date, s.mark,
                     s.undated, e.*,
                     coalesce(contributed_inside_cents, 0) + coalesce(contributed_outside_cents, 0)
                       - coalesce(returned_excess_cents, 0) AS paid_in_cents,
                     e.kind = 'moved' AND (s.reported_on IS NULL OR e.effective_date > s.reported_on)
                       AS moves,
                     row_number() OVER (PARTITION BY e.commitment_id, e.effective_date, e.kind
                       ORDER BY e.position DESC, e.line DESC) = 1 AS is_last,
                     bool_or(e.kind = 'marked') OVER (PARTITION BY e.commitment_id, e.effective_date)
                       AS is_marked
                FROM standing s
                JOIN read_model.capital_account_entries_v1 e ON e.commitment_id = s.commitment_id
               WHERE e.effective_date <= :lastDay AND %4$s
            ), counted AS (
              SELECT *,
                     kind = 'reported' AND is_last AND effective_date = reported_on AS reports,
                     is_last AND effective_date = nav_as_of_date
                       AND (kind = 'marked' OR (kind = 'reported' AND NOT is_marked)) AS values_it
                FROM facts
            ), parts AS MATERIALIZED (
              SELECT x.part, f.effective_date AS date, f.position, min(f.fund_id::text)::uuid AS fund_id,
                     min(f.fund_name) AS fund_name,
                     CASE WHEN :each THEN f.commitment_id END AS commitment_id,
                     sum(x.amount)::bigint AS amount
                FROM counted f
               CROSS JOIN LATERAL (VALUES
                 ('committed', CASE WHEN kind IN ('committed', 'restated') THEN commitment_cents END),
                 ('called', CASE WHEN moves OR reports THEN called_cents END),
                 ('receivable', CASE WHEN moves THEN called_cents - contributed_inside_cents
                    - contributed_outside_cents END),
                 ('paidIn', CASE WHEN moves OR reports THEN paid_in_cents
                    - CASE WHEN :net THEN recallable_cents ELSE 0 END END),
                 ('distributed', CASE WHEN moves OR reports THEN distributed_cents
                    - CASE WHEN :net THEN recallable_cents ELSE 0 END END),
                 ('unfunded', CASE WHEN moves OR reports THEN unfunded_cents
                    WHEN kind = 'committed' AND (reported_on IS NULL OR effective_date > reported_on)
                      OR kind = 'restated' AND reported_on IS NULL THEN commitment_cents END),
                 ('nav', CASE WHEN values_it THEN nav_cents
                    WHEN kind = 'moved' AND effective_date > nav_as_of_date
                      THEN paid_in_cents - distributed_cents END),
                 ('flow', CASE WHEN moves AND NOT undated AND effective_date <= mark
                    THEN distributed_cents - paid_in_cents END),
                 ('value', CASE WHEN undated THEN NULL WHEN values_it THEN nav_cents
                    WHEN kind = 'moved' AND effective_date > nav_as_of_date AND effective_date <= mark
                      THEN paid_in_cents - distributed_cents END)
                 ) x (part, amount)
               WHERE x.part = ANY(:parts::text[]) AND (x.amount <> 0 OR (x.part = 'value' AND x.amount = 0))
               GROUP BY 1, 2, 3, 6
            """;

    /** Flows and values before fees and carry; the projection says what of each flow that is. */
    private static final String GROSS =
            """
            UNION ALL
              SELECT 'grossFlow', w.flow_date, w.position, min(s.fund_id::text)::uuid, min(s.fund_name),
                     CASE WHEN :each THEN w.commitment_id END,
                     sum(w.gross_distributed_cents - w.gross_contributed_cents)::bigint
                FROM standing s
                JOIN read_model.lp_flow_amounts_v1 w ON w.commitment_id = s.commitment_id
               WHERE NOT s.undated AND w.flow_date <= s.mark AND %5$s
                 AND 'grossFlow' = ANY(:parts::text[])
               GROUP BY 1, 2, 3, 6
              HAVING sum(w.gross_distributed_cents - w.gross_contributed_cents) <> 0
              UNION ALL
            """;

    private static final String PARTNERS_GROSS =
            """
            SELECT 'grossValue', v.nav_as_of_date, v.known_from, s.fund_id, s.fund_name, s.commitment_id,
                   v.gross_nav_cents
              FROM standing s
              JOIN read_model.lp_performance_snapshots_v1 v
                ON v.commitment_id = s.commitment_id AND v.snapshot_date = s.nav_as_of_date
             WHERE NOT s.undated AND v.gross_nav_cents IS NOT NULL
               AND 'grossValue' = ANY(:parts::text[]) AND %3$s
            """;

    private static final String FUNDS_GROSS =
            """
            SELECT 'grossValue', v.nav_as_of_date, v.known_from, NULL::uuid, NULL, NULL::uuid,
                   v.gross_nav_cents
              FROM read_model.fund_performance_snapshots_v1 v
             WHERE v.fund_id = :fundId AND v.snapshot_date = (SELECT max(nav_as_of_date) FROM standing)
               AND v.gross_nav_cents IS NOT NULL AND 'grossValue' = ANY(:parts::text[]) AND %3$s
            """;

    private static final String MADE_OF_THEM =
            """
            )
            SELECT o.id, o.manager_id, g.position, g.recorded_at,
                   (SELECT json_agg(t ORDER BY t.currency, t.stands_as_of DESC) FROM (
                     SELECT currency, stands_as_of, count(*) AS commitments,
                            sum(commitment_cents)::bigint AS committed, sum(called_cents)::bigint AS called,
                            sum(receivable_cents)::bigint AS receivable,
                            sum(contributed_capital_cents)::bigint AS paid_in,
                            sum(distributed_capital_cents)::bigint AS distributed,
                            sum(recallable_cents)::bigint AS recallable,
                            sum(unfunded_commitment_cents)::bigint AS unfunded,
                            sum(current_nav_cents)::bigint AS nav,
                            bool_or(undated) AS undated,
                            bool_or(nav_as_of_date IS NULL AND
                              (contributed_capital_cents <> 0 OR distributed_capital_cents <> 0))
                              AS unvalued
                       FROM standing GROUP BY currency, stands_as_of) t) AS sums,
                   (SELECT json_object_agg(t.part, t.total) FROM (
                     SELECT part, sum(amount)::bigint AS total FROM parts GROUP BY part) t) AS totals,
                   (SELECT count(*) FROM parts) AS input_count,
                   (SELECT json_agg(date - DATE '1970-01-01'
                       ORDER BY date, position, part, commitment_id) FROM parts WHERE :rate) AS days,
                   (SELECT json_agg(amount ORDER BY date, position, part, commitment_id)
                      FROM parts WHERE :rate) AS amounts,
                   (SELECT json_agg(i ORDER BY i.date, i.position, i.part, i.commitment_id) FROM (
                     SELECT x.*, r.event_id, r.event_name, r.recorded_by, r.recorded_at
                       FROM parts x
                       LEFT JOIN read_model.recorded_entries_v1 r ON r.position = x.position
                      WHERE (x.date, x.position, x.part,
                             coalesce(x.commitment_id, '00000000-0000-0000-0000-000000000000'))
                          > (:afterDate, :afterPosition, :afterPart, :afterCommitment)
                      ORDER BY x.date, x.position, x.part, x.commitment_id LIMIT :rows) i) AS inputs
              FROM (%1$s) o CROSS JOIN %6$s g
            """;

    private ExplainSql() {}

    static String ofPartner(TimeAxes axes) {
        return of(OF_PARTNER, PARTNERS_COMMITMENTS, PARTNERS_GROSS, OWN_MARK, axes);
    }

    static String ofFund(TimeAxes axes) {
        return of(OF_FUND, FUNDS_COMMITMENTS, FUNDS_GROSS, LAST_MARK, axes);
    }

    private static String of(
            String owner, String commitments, String gross, String mark, TimeAxes axes) {
        return (PARTS + GROSS + gross + MADE_OF_THEM)
                .formatted(
                        owner,
                        commitments,
                        Known.row(axes, "v"),
                        Known.fact(axes, "e"),
                        Known.fact(axes, "w"),
                        AsOf.PROGRESS,
                        mark);
    }
}
