package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.entry.Parts;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the distributions of one partner. */
@Component
class DistributionNotices {

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

    private final Lines lines;
    private final Parts parts;

    DistributionNotices(Lines lines, Parts parts) {
        this.lines = lines;
        this.parts = parts;
    }

    Found<DistributionNotice> before(DatedKey key, int rows, PartnerView view) {
        return lines.before(key, rows, view, LINES, this::read);
    }

    Found<DistributionNotice> of(UUID distributionId, PartnerView view) {
        return lines.of(distributionId, view, LINES, this::read);
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
