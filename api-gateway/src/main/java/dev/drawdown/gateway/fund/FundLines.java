package dev.drawdown.gateway.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Multiples;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the funds that staff may reach with where they stand, by name: one statement. */
@Component
public class FundLines {

    private static final String PAGE =
            """
            SELECT f.id, f.name, f.strategy, f.vintage_year, f.currency, t.lp_count,
                   t.total_committed_cents, t.total_called_cents, t.total_contributed_cents,
                   t.total_distributed_cents, t.latest_valuation_date,
                   CASE WHEN t.latest_valuation_date IS NOT NULL THEN t.total_nav_cents END
                     AS total_nav_cents
              FROM (
                SELECT id, name, strategy, vintage_year, currency FROM read_model.funds_v1
                 WHERE manager_id = ANY(:managers::uuid[])
                   AND (:funds::uuid[] IS NULL OR id = ANY(:funds::uuid[]))
                   AND (lower(name) LIKE :search OR lower(coalesce(strategy, '')) LIKE :search)
                   AND (name, id) > (:afterName, :afterId)
                 ORDER BY name, id LIMIT :rows) f
              LEFT JOIN LATERAL (
                SELECT * FROM read_model.fund_lp_summary_v1 WHERE fund_id = f.id) t ON TRUE
             ORDER BY f.name, f.id
            """;

    private final JdbcClient jdbc;
    private final Pages pages;

    FundLines(JdbcClient jdbc, Pages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /**
     * One page of them.
     *
     * @param words part of the name or the strategy; empty for all
     */
    public Page<FundLine> page(PageAsk ask, String words, Caller caller) {
        String scope = "site:funds:" + words;
        FundKey start = pages.start(ask, scope, FundKey.START, FundKey::parse);
        return pages.page(
                ask,
                scope,
                jdbc.sql(PAGE)
                        .param("managers", FundRow.texts(caller.managerIds()))
                        .param("funds", FundRow.texts(caller.fundIds()))
                        .param("search", "%" + literal(words.toLowerCase(Locale.ROOT)) + "%")
                        .param("afterName", start.name())
                        .param("afterId", start.id())
                        .param("rows", ask.rows())
                        .query((row, n) -> read(row))
                        .list(),
                line -> new FundKey(line.name(), line.id()).text());
    }

    private static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static FundLine read(ResultSet row) throws SQLException {
        long paidIn = row.getLong("total_contributed_cents");
        Long nav = FundRow.amount(row, "total_nav_cents");
        return new FundLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("strategy"),
                row.getInt("vintage_year"),
                row.getString("currency"),
                row.getInt("lp_count"),
                row.getLong("total_committed_cents"),
                row.getLong("total_called_cents"),
                paidIn,
                nav,
                Multiples.of(paidIn, row.getLong("total_distributed_cents"), nav),
                row.getObject("latest_valuation_date", LocalDate.class));
    }
}
