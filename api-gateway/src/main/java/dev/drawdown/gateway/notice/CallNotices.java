package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.entry.Parts;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the capital calls of one partner. */
@Component
class CallNotices {

    private static final String LINES =
            """
            SELECT c.id, c.due_date AS dated, c.fund_id, f.name AS fund_name, l.commitment_id,
                   c.number, c.notice_date, c.due_date, c.currency, c.parts, l.amounts,
                   l.total_cents, l.paid_cents, l.outstanding_cents, l.status
              FROM read_model.capital_call_lines_v1 l
              JOIN read_model.capital_calls_v1 c ON c.id = l.call_id
              JOIN read_model.funds_v1 f ON f.id = c.fund_id
             WHERE l.lp_id = :partnerId
               AND (:bound::uuid[] IS NULL OR l.fund_id = ANY(:bound::uuid[]))
            """;

    private final Lines lines;
    private final Parts parts;

    CallNotices(Lines lines, Parts parts) {
        this.lines = lines;
        this.parts = parts;
    }

    Found<CallNotice> before(DatedKey key, int rows, PartnerView view) {
        return lines.before(key, rows, view, LINES, this::read);
    }

    Found<CallNotice> of(UUID callId, PartnerView view) {
        return lines.of(callId, view, LINES, this::read);
    }

    private CallNotice read(Row row) throws SQLException {
        return new CallNotice(
                row.id("id"),
                row.id("fund_id"),
                row.text("fund_name"),
                row.id("commitment_id"),
                row.number("number"),
                row.date("notice_date"),
                row.date("due_date"),
                row.text("currency"),
                parts.ofCallLine(row),
                row.amount("total_cents"),
                row.amount("paid_cents"),
                row.amount("outstanding_cents"),
                row.text("status"));
    }
}
