package dev.drawdown.projection.capital;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code fund_nav_snapshots}: where each fund stands, per date and version of knowledge. */
record FundSnapshotTable(JdbcTemplate jdbc) {

    /** A version with the fund it belongs to. */
    record Row(UUID fundId, Currency currency, Version<FundStanding> version) {

        private Totals totals() {
            return version.value().totals();
        }
    }

    private static final String LOAD =
            """
            SELECT s.*
            FROM unnest(?::uuid[], ?::date[]) AS touched (fund_id, since)
            JOIN LATERAL (
                (SELECT * FROM fund_nav_snapshots
                 WHERE fund_id = touched.fund_id AND known_to IS NULL AND snapshot_date >= touched.since)
                UNION ALL
                (SELECT * FROM fund_nav_snapshots
                 WHERE fund_id = touched.fund_id AND known_to IS NULL AND snapshot_date < touched.since
                 ORDER BY snapshot_date DESC LIMIT 1)) AS s ON true
            """;

    void since(Map<UUID, LocalDate> touched, Consumer<Row> each) {
        Columns.of(touched.entrySet())
                .uuid(Map.Entry::getKey)
                .date(Map.Entry::getValue)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    private static Row read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Totals totals =
                new Totals(
                        row.getInt("accounts"),
                        row.getInt("valued_accounts"),
                        row.getLong("committed_capital_cents"),
                        row.getLong("called_capital_cents"),
                        row.getLong("contributed_capital_cents"),
                        row.getLong("distributed_capital_cents"),
                        row.getLong("nav_cents"),
                        row.getLong("unfunded_cents"));
        FundStanding standing =
                new FundStanding(
                        totals, row.getBoolean("marked"), cells.numberOrNull("gross_nav_cents"));
        Moment since = new Moment(row.getLong("known_from"), cells.instant("known_from_at"));
        return new Row(
                cells.uuid("fund_id"),
                Currency.getInstance(row.getString("currency")),
                new Version<>(cells.date("snapshot_date"), standing, since, null));
    }

    private static final String CLOSE =
            """
            UPDATE fund_nav_snapshots AS s
            SET known_to = c.known_to, known_to_at = c.known_to_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                AS c (fund_id, snapshot_date, known_from, known_to, known_to_at)
            WHERE s.fund_id = c.fund_id AND s.snapshot_date = c.snapshot_date AND s.known_from = c.known_from
            """;

    void close(List<Row> rows) {
        Columns.of(rows)
                .uuid(Row::fundId)
                .date(row -> row.version().date())
                .number(row -> row.version().since().position())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, CLOSE);
    }

    private static final String OPEN =
            """
            INSERT INTO fund_nav_snapshots (fund_id, currency, snapshot_date, marked, gross_nav_cents, accounts,
                valued_accounts, nav_cents, committed_capital_cents, called_capital_cents, contributed_capital_cents,
                distributed_capital_cents, unfunded_cents, known_from, known_from_at, known_to, known_to_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[], ?::boolean[], ?::bigint[], ?::integer[],
                ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
            """;

    void open(List<Row> rows) {
        Columns.of(rows)
                .uuid(Row::fundId)
                .text(row -> row.currency().getCurrencyCode())
                .date(row -> row.version().date())
                .flag(row -> row.version().value().marked())
                .number(row -> row.version().value().gross())
                .integer(row -> row.totals().accounts())
                .integer(row -> row.totals().valued())
                .number(row -> row.totals().nav())
                .number(row -> row.totals().committed())
                .number(row -> row.totals().called())
                .number(row -> row.totals().contributed())
                .number(row -> row.totals().distributed())
                .number(row -> row.totals().unfunded())
                .number(row -> row.version().since().position())
                .instant(row -> row.version().since().at())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, OPEN);
    }
}
