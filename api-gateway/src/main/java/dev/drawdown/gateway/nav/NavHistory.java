package dev.drawdown.gateway.nav;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.Between;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundRows;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a fund's values day by day, the latest first, on both time axes. */
@Component
class NavHistory {

    private static final String PAGE =
            """
            SELECT fund_id AS id, nav_date, source, currency, gross_cents, net_cents, units
              FROM read_model.nav_history_v1
             WHERE fund_id = :fundId AND nav_date < :before AND nav_date <= :lastDay
               AND (:from::date IS NULL OR nav_date >= :from::date)
               AND (:to::date IS NULL OR nav_date <= :to::date) AND %s
             ORDER BY nav_date DESC LIMIT :rows
            """;

    private static final String KNOWN_NOW = PAGE.formatted("known_to IS NULL");

    private static final String KNOWN_THEN =
            PAGE.formatted(
                    "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)");

    private final FundRows fund;
    private final Pages pages;

    NavHistory(FundRows fund, Pages pages) {
        this.fund = fund;
        this.pages = pages;
    }

    Listed<NavPoint> page(UUID fundId, Between between, TimeAxes axes, PageAsk ask, Caller caller) {
        String scope = "fund:" + fundId + ":nav-history:" + between.key();
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", start.date());
        parameters.put("lastDay", axes.lastDay());
        parameters.put("from", between.from());
        parameters.put("to", between.to());
        parameters.put("rows", ask.rows());
        boolean now = axes.asKnownAt() == null;
        if (!now) {
            parameters.put("knownAt", axes.knownAt());
        }
        Found<NavPoint> found =
                fund.read(
                        fundId,
                        caller,
                        now ? KNOWN_NOW : KNOWN_THEN,
                        "r.nav_date DESC",
                        parameters,
                        NavHistory::read);
        return new Listed<>(
                found.asOf(),
                pages.page(
                        ask,
                        scope,
                        found.rows(),
                        point -> new DatedKey(point.date(), fundId).text()));
    }

    private static NavPoint read(Row row) throws SQLException {
        return new NavPoint(
                row.date("nav_date"),
                row.text("source"),
                row.text("currency"),
                row.amountIfAny("gross_cents"),
                row.amount("net_cents"),
                row.decimalIfAny("units"));
    }
}
