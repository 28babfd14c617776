package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.entry.Parts;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one capital call of a fund with a page of its lines, by commitment number. */
@Component
class Calls {

    private static final String CALL =
            """
            SELECT e.id, e.number, e.notice_date, e.due_date, e.currency, e.parts, e.total_cents,
                   e.paid_cents, e.status, e.event_id, l.*
              FROM read_model.capital_calls_v1 e
              LEFT JOIN LATERAL (
                SELECT c.number AS commitment_number, n.commitment_id, n.lp_id, p.legal_name,
                       n.amounts, n.total_cents AS line_total_cents,
                       n.paid_cents AS line_paid_cents, n.outstanding_cents,
                       n.status AS line_status
                  FROM read_model.capital_call_lines_v1 n
                  JOIN read_model.lp_fund_commitments_v1 c ON c.id = n.commitment_id
                  JOIN read_model.limited_partners_v1 p ON p.id = n.lp_id
                 WHERE n.call_id = e.id AND c.number > :after
                 ORDER BY c.number LIMIT :rows) l ON TRUE
             WHERE e.id = :id AND e.fund_id = :fundId
            """;

    private final FundRows fund;
    private final Parts parts;

    Calls(FundRows fund, Parts parts) {
        this.fund = fund;
        this.parts = parts;
    }

    /** Head and line in each row; nothing where the fund has no such call. */
    Found<Joined<CallHead, CallLine>> after(
            int number, int rows, UUID fundId, UUID callId, Caller caller) {
        return fund.read(
                fundId,
                caller,
                CALL,
                "r.commitment_number",
                Map.of("id", callId, "after", number, "rows", rows),
                row -> new Joined<>(head(row, fundId), line(row)));
    }

    private CallHead head(Row row, UUID fundId) throws SQLException {
        return new CallHead(
                row.id("id"),
                fundId,
                row.number("number"),
                row.date("notice_date"),
                row.date("due_date"),
                row.text("currency"),
                parts.ofCall(row),
                row.amount("total_cents"),
                row.amount("paid_cents"),
                row.text("status"),
                row.id("event_id"));
    }

    private static @Nullable CallLine line(Row row) throws SQLException {
        UUID commitment = row.idIfAny("commitment_id");
        return commitment == null
                ? null
                : new CallLine(
                        commitment,
                        row.number("commitment_number"),
                        row.id("lp_id"),
                        row.textIfAny("legal_name"),
                        row.amounts("amounts"),
                        row.amount("line_total_cents"),
                        row.amount("line_paid_cents"),
                        row.amount("outstanding_cents"),
                        row.text("line_status"));
    }
}
