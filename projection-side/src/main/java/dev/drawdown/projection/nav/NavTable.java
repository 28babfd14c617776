package dev.drawdown.projection.nav;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code nav_history}: what each day was worth, per version of knowledge. */
record NavTable(JdbcTemplate jdbc) {

    /** A version with the fund it belongs to. */
    record Row(UUID fundId, Currency currency, Version<NavFact.Nav> version) {

        private NavFact.Nav value() {
            return version.value();
        }
    }

    static final String DAYS = "days";
    static final String NET = "net";

    private static final String SUMS =
            """
            SELECT count(*) AS days, sum(net_cents) AS net FROM nav_history
            WHERE fund_id = ? AND known_to IS NULL HAVING count(*) > 0
            """;

    /** How many days of a fund have a value, and what these add up to; nothing where none has. */
    static Map<String, BigInteger> sums(JdbcTemplate jdbc, UUID fundId) {
        return Cells.sums(jdbc, SUMS, List.of(DAYS, NET), fundId);
    }

    private static final String LOAD =
            """
            SELECT n.*
            FROM unnest(?::uuid[], ?::date[]) AS wanted (fund_id, nav_date)
            JOIN LATERAL (SELECT * FROM nav_history
                          WHERE fund_id = wanted.fund_id AND nav_date = wanted.nav_date
                            AND known_to IS NULL OFFSET 0) AS n ON true
            """;

    void at(Collection<NavEntryTable.Key> days, Consumer<Row> each) {
        Columns.of(days)
                .uuid(NavEntryTable.Key::fundId)
                .date(NavEntryTable.Key::date)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    private static Row read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        NavFact.Nav nav =
                new NavFact.Nav(
                        NavFact.Source.of(row.getString("source")),
                        cells.numberOrNull("gross_cents"),
                        row.getLong("net_cents"),
                        row.getBigDecimal("units"));
        Moment since = new Moment(row.getLong("known_from"), cells.instant("known_from_at"));
        return new Row(
                cells.uuid("fund_id"),
                Currency.getInstance(row.getString("currency")),
                new Version<>(cells.date("nav_date"), nav, since, null));
    }

    private static final String CLOSE =
            """
            UPDATE nav_history AS n
            SET known_to = c.known_to, known_to_at = c.known_to_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                AS c (fund_id, nav_date, known_from, known_to, known_to_at)
            WHERE n.fund_id = c.fund_id AND n.nav_date = c.nav_date AND n.known_from = c.known_from
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
            INSERT INTO nav_history (fund_id, nav_date, currency, source, gross_cents, net_cents, units, known_from,
                known_from_at, known_to, known_to_at)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::numeric[],
                ?::bigint[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
            """;

    void open(List<Row> rows) {
        Columns.of(rows)
                .uuid(Row::fundId)
                .date(row -> row.version().date())
                .text(row -> row.currency().getCurrencyCode())
                .text(row -> row.value().source().word())
                .number(row -> row.value().gross())
                .number(row -> row.value().net())
                .decimal(row -> row.value().units())
                .number(row -> row.version().since().position())
                .instant(row -> row.version().since().at())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, OPEN);
    }
}
