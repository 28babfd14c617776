package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.entry.Parts;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the capital calls of one partner. */
@Component
public class CallNotices {

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

    private static final String OPEN =
            LINES + " AND l.status IN ('pending', 'partially_paid', 'defaulted')";

    private static final int MOST_OPEN = 50;

    private final Lines lines;
    private final Parts parts;
    private final Pages pages;

    CallNotices(Lines lines, Parts parts, Pages pages) {
        this.lines = lines;
        this.parts = parts;
        this.pages = pages;
    }

    /** A page of them, newest first. */
    public Listed<CallNotice> list(PartnerView view, PageAsk ask) {
        String scope = "lp:" + view.partnerId() + ":capital-calls";
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Found<CallNotice> found = lines.before(start, ask.rows(), view, LINES, this::read);
        return new Listed<>(found.asOf(), pages.page(ask, scope, found.rows(), CallNotices::keyOf));
    }

    /** Those that are not paid in full, the 50 latest of them. */
    public List<CallNotice> open(PartnerView view) {
        return lines.before(DatedKey.NEWEST, MOST_OPEN, view, OPEN, this::read).rows();
    }

    /** The partner's own line of one; refused where it has none. */
    public Found<CallNotice> of(UUID callId, PartnerView view) {
        Found<CallNotice> found = lines.of(callId, view, LINES, this::read);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.CALL_NOT_FOUND, "There is no such capital call.");
        }
        return found;
    }

    private static String keyOf(CallNotice notice) {
        return new DatedKey(notice.dueDate(), notice.id()).text();
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
