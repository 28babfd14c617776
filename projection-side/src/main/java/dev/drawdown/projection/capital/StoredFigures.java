package dev.drawdown.projection.capital;

import dev.drawdown.projection.database.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables say stands now. */
public record StoredFigures(JdbcTemplate jdbc) {

    private static final int ROWS_AT_ONCE = 5_000;

    /** Reads within the transaction at hand, and never a whole table into memory. */
    public static StoredFigures of(DataSource pool) {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        return new StoredFigures(jdbc);
    }

    private static final String ACCOUNTS =
            """
            SELECT a.*
            FROM lp_fund_commitments AS c
            CROSS JOIN LATERAL (
                SELECT * FROM lp_capital_accounts
                WHERE commitment_id = c.id AND known_to IS NULL ORDER BY as_of_date DESC LIMIT 1) AS a
            WHERE c.fund_id = ?
            """;

    private static final String TOTALS =
            """
            SELECT {owner} AS owner_id, currency, as_of_date, accounts, valued_accounts, total_committed_cents,
                   total_called_cents, total_contributed_cents, total_distributed_cents, total_nav_cents,
                   total_unfunded_cents
            FROM {table} WHERE {condition}
            """;

    private static final String OF_FUND =
            TOTALS.replace("{owner}", "fund_id")
                    .replace("{table}", "fund_lp_summary")
                    .replace("{condition}", "fund_id = ?");

    private static final String OF_PARTNERS =
            TOTALS.replace("{owner}", "lp_id")
                    .replace("{table}", "lp_dashboard_summary")
                    .replace("{condition}", "true");

    /** The fund's accounts. */
    public Map<Account, Standing> accounts(UUID fundId) {
        Map<Account, Standing> standings = new HashMap<>();
        jdbc.query(
                ACCOUNTS,
                row -> {
                    Cells cells = new Cells(row);
                    Account account =
                            new Account(
                                    cells.uuid("commitment_id"),
                                    cells.uuid("lp_id"),
                                    cells.uuid("fund_id"),
                                    Currency.getInstance(row.getString("currency")));
                    standings.put(account, AccountTable.standing(row));
                },
                fundId);
        return standings;
    }

    /** The fund's totals. */
    public Map<SummaryKey, Totals> ofFund(UUID fundId) {
        Map<SummaryKey, Totals> totals = new HashMap<>();
        jdbc.query(
                OF_FUND,
                row -> {
                    totals(row, totals::put);
                },
                fundId);
        return totals;
    }

    /** Every partner's totals, one after the other. */
    public void ofPartners(BiConsumer<SummaryKey, Totals> each) {
        jdbc.query(
                OF_PARTNERS,
                row -> {
                    totals(row, each);
                });
    }

    private static void totals(ResultSet row, BiConsumer<SummaryKey, Totals> each)
            throws SQLException {
        Cells cells = new Cells(row);
        each.accept(
                new SummaryKey(
                        cells.uuid("owner_id"),
                        Currency.getInstance(row.getString("currency")),
                        cells.date("as_of_date")),
                new Totals(
                        row.getInt("accounts"),
                        row.getInt("valued_accounts"),
                        row.getLong("total_committed_cents"),
                        row.getLong("total_called_cents"),
                        row.getLong("total_contributed_cents"),
                        row.getLong("total_distributed_cents"),
                        row.getLong("total_nav_cents"),
                        row.getLong("total_unfunded_cents")));
    }
}
