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

/** Reads the distributions of one partner. */
@Component
public class DistributionNotices {

    private static final String LINES =
            """
            SELECT d.id, d.payment_date AS dated, d.fund_id, f.name AS fund_name, l.commitment_id,
                   d.number, d.notice_date, d.payment_date, d.currency, d.parts, l.amounts,
                   l.gross_cents, l.withheld_cents, l.net_cents, l.status
              FROM read_model.distribution_lines_v1 l
              JOIN read_model.distributions_v1 d ON d.id = l.distribution_id
              JOIN read_model.funds_v1 f ON f.id = d.fund_id
             WHERE l.lp_id = :partnerId
               AND (:bound::uuid[] IS NULL OR l.fund_id = ANY(:bound::uuid[]))
            """;

    private static final String OPEN = LINES + " AND l.status IN ('pending', 'partially_paid')";

    private static final int MOST_OPEN = 50;

    private final Lines lines;
    private final Parts parts;
    private final Pages pages;

    DistributionNotices(Lines lines, Parts parts, Pages pages) {
        this.lines = lines;
        this.parts = parts;
        this.pages = pages;
    }

    /** A page of them, newest first. */
    public Listed<DistributionNotice> list(PartnerView view, PageAsk ask) {
        String scope = "lp:" + view.partnerId() + ":distributions";
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Found<DistributionNotice> found = lines.before(start, ask.rows(), view, LINES, this::read);
        return new Listed<>(
                found.asOf(), pages.page(ask, scope, found.rows(), DistributionNotices::keyOf));
    }

    /** Those that are not paid in full, the 50 latest of them. */
    public List<DistributionNotice> open(PartnerView view) {
        return lines.before(DatedKey.NEWEST, MOST_OPEN, view, OPEN, this::read).rows();
    }

    /** The partner's own line of one; refused where it has none. */
    public Found<DistributionNotice> of(UUID distributionId, PartnerView view) {
        Found<DistributionNotice> found = lines.of(distributionId, view, LINES, this::read);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.DISTRIBUTION_NOT_FOUND, "There is no such distribution.");
        }
        return found;
    }

    private static String keyOf(DistributionNotice notice) {
        return new DatedKey(notice.paymentDate(), notice.id()).text();
    }

    private DistributionNotice read(Row row) throws SQLException {
        return new DistributionNotice(
                row.id("id"),
                row.id("fund_id"),
                row.text("fund_name"),
                row.id("commitment_id"),
                row.number("number"),
                row.date("notice_date"),
                row.date("payment_date"),
                row.text("currency"),
                parts.ofDistributionLine(row),
                row.amount("gross_cents"),
                row.amount("withheld_cents"),
                row.amount("net_cents"),
                row.text("status"));
    }
}
