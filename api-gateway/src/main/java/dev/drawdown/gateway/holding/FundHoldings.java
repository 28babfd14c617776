package dev.drawdown.gateway.holding;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundRows;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what a fund holds, by company. */
@Component
class FundHoldings {

    private static final String PAGE =
            """
            SELECT d.deal_id AS id, d.*, (SELECT name FROM read_model.funds_v1 WHERE id = :fundId)
                     AS fund_name
              FROM ({deals}) d
             WHERE (d.company, d.deal_id) > (:afterName, :afterId)
             ORDER BY d.company, d.deal_id LIMIT :rows
            """;

    private final FundRows fund;

    FundHoldings(FundRows fund) {
        this.fund = fund;
    }

    /** Up to {@code rows} holdings behind a key. */
    Found<Holding> after(NameKey key, int rows, UUID fundId, TimeAxes axes, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("afterName", key.name());
        parameters.put("afterId", key.id());
        parameters.put("rows", rows);
        parameters.put("lastDay", axes.lastDay());
        if (axes.asKnownAt() != null) {
            parameters.put("knownAt", axes.knownAt());
        }
        return fund.read(
                fundId,
                caller,
                PAGE.replace("{deals}", Deals.of(":fundId", axes)),
                "r.company, r.deal_id",
                parameters,
                row -> new HoldingRow(row).whole());
    }
}
