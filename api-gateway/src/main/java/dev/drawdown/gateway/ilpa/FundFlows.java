package dev.drawdown.gateway.ilpa;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundRows;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a fund's last mark and its flows until then, on both time axes, in one statement. There is
 * always a row: what has no flow says what the fund is marked at all the same. A level that was
 * recorded again for its date is superseded.
 */
@Component
class FundFlows {

    private static final String FLOWS =
            """
            SELECT f.id, f.currency, m.snapshot_date AS marked_on, m.net_nav_cents,
                   EXISTS (SELECT FROM read_model.lp_fund_commitments_v1 c
                            CROSS JOIN LATERAL (
                              SELECT reported_on FROM read_model.lp_capital_accounts_v1
                               WHERE commitment_id = c.id AND as_of_date <= :lastDay AND {known}
                               ORDER BY as_of_date DESC LIMIT 1) a
                            WHERE c.fund_id = f.id AND a.reported_on IS NOT NULL) AS undated,
                   w.effective_date, w.source, w.source_id, w.part, w.type, w.inside, w.amount
              FROM read_model.funds_v1 f
              LEFT JOIN LATERAL (
                SELECT snapshot_date, net_nav_cents FROM read_model.fund_nav_snapshots_v1
                 WHERE fund_id = f.id AND snapshot_date <= :lastDay AND marked AND {known}
                   AND net_nav_cents IS NOT NULL
                 ORDER BY snapshot_date DESC LIMIT 1) m ON TRUE
              LEFT JOIN LATERAL (
                SELECT effective_date, source, source_id, part, type, inside,
                       sum(amount_cents)::bigint AS amount
                  FROM (SELECT *, row_number() OVER (PARTITION BY effective_date, type
                                                     ORDER BY known_from DESC) AS of_level
                          FROM read_model.fund_flows_v1
                         WHERE fund_id = f.id AND effective_date <= m.snapshot_date AND {stands}) v
                 WHERE type <> 'carried_interest_accrued' OR of_level = 1
                 GROUP BY effective_date, source, source_id, part, type, inside
                HAVING sum(amount_cents) <> 0) w ON TRUE
             WHERE f.id = :fundId
            """;

    private static final String NOW =
            FLOWS.replace("{known}", "known_to IS NULL").replace("{stands}", "reversed_at IS NULL");

    private static final String THEN =
            FLOWS.replace(
                            "{known}",
                            "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)")
                    .replace(
                            "{stands}",
                            "known_from_at <= :knownAt AND (reversed_at IS NULL OR reversed_at > :knownAt)");

    private final FundRows fund;

    FundFlows(FundRows fund) {
        this.fund = fund;
    }

    /**
     * One row of it.
     *
     * @param mark absent while there is none
     * @param undated whether a part of the history is known as totals only
     * @param flow absent where there is none
     */
    record Read(
            String currency,
            Template.@Nullable Mark mark,
            boolean undated,
            @Nullable TypedFlow flow) {}

    Found<Read> of(UUID fundId, TimeAxes axes, Caller caller) {
        return fund.read(
                fundId,
                caller,
                axes.asKnownAt() == null ? NOW : THEN,
                "r.effective_date",
                parameters(axes),
                FundFlows::read);
    }

    static Map<String, Object> parameters(TimeAxes axes) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("lastDay", axes.lastDay());
        if (axes.asKnownAt() != null) {
            parameters.put("knownAt", axes.knownAt());
        }
        return parameters;
    }

    private static Read read(Row row) throws SQLException {
        LocalDate markedOn = row.dateIfAny("marked_on");
        return new Read(
                row.text("currency"),
                markedOn == null ? null : new Template.Mark(markedOn, row.amount("net_nav_cents")),
                row.flag("undated"),
                row.idIfAny("source_id") == null ? null : flow(row));
    }

    private static TypedFlow flow(Row row) throws SQLException {
        return new TypedFlow(
                row.date("effective_date"),
                row.text("source"),
                row.id("source_id"),
                row.number("part"),
                row.text("type"),
                row.flag("inside"),
                row.amount("amount"));
    }
}
