package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a fund's calls and distributions, newest first. */
@Component
class Entries {

    private static final String BOTH =
            """
              SELECT 'capital_call' AS kind, id, number, notice_date, due_date AS dated, currency,
                     total_cents AS amount_cents, paid_cents, NULL::bigint AS withheld_cents,
                     status, event_id
                FROM read_model.capital_calls_v1 WHERE fund_id = :fundId
              UNION ALL
              SELECT 'distribution', id, number, notice_date, payment_date, currency,
                     gross_cents, NULL, withheld_cents, status, event_id
                FROM read_model.distributions_v1 WHERE fund_id = :fundId""";

    /** A mark has no id among the read tables: there is one for each date, which names it. */
    private static final String VALUATIONS =
            """
              UNION ALL
              SELECT 'valuation', md5(fund_id::text || snapshot_date)::uuid, 0, snapshot_date,
                     snapshot_date, currency, net_nav_cents, NULL, NULL, 'marked', NULL
                FROM read_model.fund_nav_snapshots_v1
               WHERE fund_id = :fundId AND marked AND known_to IS NULL""";

    private static final String PAGE =
            """
            SELECT * FROM (%s) e
             WHERE (dated, id) < (:beforeDate, :beforeId)
             ORDER BY dated DESC, id DESC LIMIT :rows
            """;

    private final FundRows fund;

    Entries(FundRows fund) {
        this.fund = fund;
    }

    Found<Entry> before(DatedKey key, int rows, UUID fundId, Caller caller) {
        return read(PAGE.formatted(BOTH), key, rows, fundId, caller);
    }

    Found<Entry> withValuationsBefore(DatedKey key, int rows, UUID fundId, Caller caller) {
        return read(PAGE.formatted(BOTH + "\n" + VALUATIONS), key, rows, fundId, caller);
    }

    private Found<Entry> read(String page, DatedKey key, int rows, UUID fundId, Caller caller) {
        return fund.read(
                fundId,
                caller,
                page,
                "r.dated DESC, r.id DESC",
                Map.of("beforeDate", key.date(), "beforeId", key.id(), "rows", rows),
                Entries::read);
    }

    private static Entry read(Row row) throws SQLException {
        return new Entry(
                row.text("kind"),
                row.id("id"),
                row.number("number"),
                row.date("notice_date"),
                row.date("dated"),
                row.text("currency"),
                row.amount("amount_cents"),
                row.amountIfAny("paid_cents"),
                row.amountIfAny("withheld_cents"),
                row.text("status"),
                row.idIfAny("event_id"));
    }
}
