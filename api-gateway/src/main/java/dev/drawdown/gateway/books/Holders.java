package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a fund's commitments with their partners, by number, on both time axes. */
@Component
class Holders {

    private static final String PAGE =
            """
            SELECT c.id, c.number, c.lp_id, p.legal_name, c.role, c.share_class,
                   c.commitment_status, c.callable_percentage, a.*
              FROM read_model.lp_fund_commitments_v1 c
              JOIN read_model.limited_partners_v1 p ON p.id = c.lp_id
             CROSS JOIN LATERAL (
               SELECT currency, commitment_cents, called_cents, contributed_capital_cents,
                      distributed_capital_cents, unfunded_commitment_cents, current_nav_cents,
                      nav_as_of_date, nav_estimated, receivable_cents
                 FROM read_model.lp_capital_accounts_v1
                WHERE commitment_id = c.id AND as_of_date <= :lastDay AND %s
                ORDER BY as_of_date DESC LIMIT 1) a
             WHERE c.fund_id = :fundId AND c.number > :after
             ORDER BY c.number LIMIT :rows
            """;

    private static final String KNOWN_NOW = PAGE.formatted("known_to IS NULL");

    private static final String KNOWN_THEN =
            PAGE.formatted(
                    "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)");

    private final FundRows fund;

    Holders(FundRows fund) {
        this.fund = fund;
    }

    Found<Holder> after(int number, int rows, UUID fundId, TimeAxes axes, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", number);
        parameters.put("rows", rows);
        parameters.put("lastDay", axes.lastDay());
        boolean now = axes.asKnownAt() == null;
        if (!now) {
            parameters.put("knownAt", axes.knownAt());
        }
        return fund.read(
                fundId,
                caller,
                now ? KNOWN_NOW : KNOWN_THEN,
                "r.number",
                parameters,
                Holders::read);
    }

    private static Holder read(Row row) throws SQLException {
        return new Holder(
                row.id("id"),
                row.number("number"),
                row.id("lp_id"),
                row.textIfAny("legal_name"),
                row.text("role"),
                row.textIfAny("share_class"),
                row.text("commitment_status"),
                row.decimal("callable_percentage"),
                row.text("currency"),
                row.amount("commitment_cents"),
                row.amount("called_cents"),
                row.amount("contributed_capital_cents"),
                row.amount("distributed_capital_cents"),
                row.amount("unfunded_commitment_cents"),
                row.amountIfAny("current_nav_cents"),
                row.dateIfAny("nav_as_of_date"),
                row.flag("nav_estimated"),
                row.amount("receivable_cents"));
    }
}
