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

/** Reads one distribution of a fund with a page of its lines, by commitment number. */
@Component
class Distributions {

    private static final String DISTRIBUTION =
            """
            SELECT e.id, e.number, e.notice_date, e.payment_date, e.currency, e.parts, e.gross_cents,
                   e.withheld_cents, e.status, e.event_id, l.*
              FROM read_model.distributions_v1 e
              LEFT JOIN LATERAL (
                SELECT c.number AS commitment_number, n.commitment_id, n.lp_id, p.legal_name,
                       n.amounts, n.gross_cents AS line_gross_cents,
                       n.withheld_cents AS line_withheld_cents, n.net_cents,
                       n.status AS line_status
                  FROM read_model.distribution_lines_v1 n
                  JOIN read_model.lp_fund_commitments_v1 c ON c.id = n.commitment_id
                  JOIN read_model.limited_partners_v1 p ON p.id = n.lp_id
                 WHERE n.distribution_id = e.id AND c.number > :after
                 ORDER BY c.number LIMIT :rows) l ON TRUE
             WHERE e.id = :id AND e.fund_id = :fundId
            """;

    private final FundRows fund;
    private final Parts parts;

    Distributions(FundRows fund, Parts parts) {
        this.fund = fund;
        this.parts = parts;
    }

    /** Head and line in each row; nothing where the fund has no such distribution. */
    Found<Joined<DistributionHead, DistributionLine>> after(
            int number, int rows, UUID fundId, UUID distributionId, Caller caller) {
        return fund.read(
                fundId,
                caller,
                DISTRIBUTION,
                "r.commitment_number",
                Map.of("id", distributionId, "after", number, "rows", rows),
                row -> new Joined<>(head(row, fundId), line(row)));
    }

    private DistributionHead head(Row row, UUID fundId) throws SQLException {
        return new DistributionHead(
                row.id("id"),
                fundId,
                row.number("number"),
                row.date("notice_date"),
                row.date("payment_date"),
                row.text("currency"),
                parts.ofDistribution(row),
                row.amount("gross_cents"),
                row.amount("withheld_cents"),
                row.text("status"),
                row.id("event_id"));
    }

    private static @Nullable DistributionLine line(Row row) throws SQLException {
        UUID commitment = row.idIfAny("commitment_id");
        return commitment == null
                ? null
                : new DistributionLine(
                        commitment,
                        row.number("commitment_number"),
                        row.id("lp_id"),
                        row.textIfAny("legal_name"),
                        row.amounts("amounts"),
                        row.amount("line_gross_cents"),
                        row.amount("line_withheld_cents"),
                        row.amount("net_cents"),
                        row.text("line_status"));
    }
}
