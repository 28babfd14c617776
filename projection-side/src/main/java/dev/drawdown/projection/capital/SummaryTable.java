package dev.drawdown.projection.capital;

import dev.drawdown.projection.database.Columns;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A dashboard aggregate, {@code lp_dashboard_summary} or {@code fund_lp_summary}: totals of what
 * stands now, moved by differences under row locks taken in one order.
 */
final class SummaryTable {

    private static final String MOVE =
            """
            INSERT INTO {table} AS s ({owner}, currency, as_of_date, accounts, valued_accounts, total_committed_cents,
                total_called_cents, total_contributed_cents, total_distributed_cents, total_nav_cents,
                total_unfunded_cents)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[], ?::integer[], ?::integer[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            ON CONFLICT ({owner}, currency, as_of_date) DO UPDATE SET
                accounts = s.accounts + EXCLUDED.accounts,
                valued_accounts = s.valued_accounts + EXCLUDED.valued_accounts,
                total_committed_cents = s.total_committed_cents + EXCLUDED.total_committed_cents,
                total_called_cents = s.total_called_cents + EXCLUDED.total_called_cents,
                total_contributed_cents = s.total_contributed_cents + EXCLUDED.total_contributed_cents,
                total_distributed_cents = s.total_distributed_cents + EXCLUDED.total_distributed_cents,
                total_nav_cents = s.total_nav_cents + EXCLUDED.total_nav_cents,
                total_unfunded_cents = s.total_unfunded_cents + EXCLUDED.total_unfunded_cents
            """;

    /** Only rows that the statement before has locked, so no lock is taken here. */
    private static final String DROP_EMPTY =
            """
            DELETE FROM {table} AS s
            USING unnest(?::uuid[], ?::bpchar[], ?::date[]) AS moved (owner_id, currency, as_of_date)
            WHERE s.{owner} = moved.owner_id AND s.currency = moved.currency AND s.as_of_date = moved.as_of_date
              AND s.accounts = 0
            """;

    private final JdbcTemplate jdbc;
    private final String move;
    private final String dropEmpty;

    private SummaryTable(JdbcTemplate jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.move = named(MOVE, table, owner);
        this.dropEmpty = named(DROP_EMPTY, table, owner);
    }

    private static String named(String sql, String table, String owner) {
        return sql.replace("{table}", table).replace("{owner}", owner);
    }

    static SummaryTable ofPartners(JdbcTemplate jdbc) {
        return new SummaryTable(jdbc, "lp_dashboard_summary", "lp_id");
    }

    static SummaryTable ofFunds(JdbcTemplate jdbc) {
        return new SummaryTable(jdbc, "fund_lp_summary", "fund_id");
    }

    void move(Map<SummaryKey, Totals> differences) {
        List<Entry<SummaryKey, Totals>> rows =
                differences.entrySet().stream()
                        .filter(row -> !row.getValue().isNone())
                        .sorted(Entry.comparingByKey(SummaryKey.LOCK_ORDER))
                        .toList();
        keys(rows)
                .integer(row -> row.getValue().accounts())
                .integer(row -> row.getValue().valued())
                .number(row -> row.getValue().committed())
                .number(row -> row.getValue().called())
                .number(row -> row.getValue().contributed())
                .number(row -> row.getValue().distributed())
                .number(row -> row.getValue().nav())
                .number(row -> row.getValue().unfunded())
                .update(jdbc, move);
        keys(rows.stream().filter(row -> row.getValue().accounts() < 0).toList())
                .update(jdbc, dropEmpty);
    }

    private static Columns<Entry<SummaryKey, Totals>> keys(List<Entry<SummaryKey, Totals>> rows) {
        return Columns.of(rows)
                .uuid(row -> row.getKey().ownerId())
                .text(row -> row.getKey().currency().getCurrencyCode())
                .date(row -> row.getKey().asOf());
    }
}
