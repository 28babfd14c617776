package dev.drawdown.projection.nav;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Chronicle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code nav_entries}: every value that was given for a day. */
record NavEntryTable(JdbcTemplate jdbc) {

    /** A fund's day. */
    record Key(UUID fundId, LocalDate date) {}

    /** A value of an earlier batch. */
    record Row(UUID fundId, Currency currency, NavFact fact) {}

    /** A value that is new. */
    record New(UUID fundId, Currency currency, Chronicle.Added<NavFact> added) {

        private NavFact fact() {
            return added.fact();
        }
    }

    /** A value that does not count any more. */
    record Gone(UUID fundId, Currency currency, Chronicle.Undone<NavFact> undone) {}

    /** {@code OFFSET 0} keeps it one index look-up per day. */
    private static final String LOAD =
            """
            SELECT e.*
            FROM unnest(?::uuid[], ?::date[]) AS wanted (fund_id, nav_date)
            JOIN LATERAL (SELECT * FROM nav_entries
                          WHERE fund_id = wanted.fund_id AND nav_date = wanted.nav_date
                            AND reversed_by IS NULL OFFSET 0) AS e ON true
            """;

    void at(Collection<Key> days, Consumer<Row> each) {
        Columns.of(days)
                .uuid(Key::fundId)
                .date(Key::date)
                .ask(
                        jdbc,
                        LOAD,
                        (row, _) -> {
                            Cells cells = new Cells(row);
                            return new Row(
                                    cells.uuid("fund_id"),
                                    Currency.getInstance(row.getString("currency")),
                                    new NavFact(
                                            cells.date("nav_date"),
                                            row.getLong("position"),
                                            NavFact.Source.of(row.getString("source")),
                                            cells.numberOrNull("gross_cents"),
                                            row.getLong("net_cents"),
                                            row.getBigDecimal("units")));
                        },
                        each);
    }

    private static final String ADD =
            """
            INSERT INTO nav_entries (fund_id, nav_date, position, currency, source, gross_cents, net_cents, units,
                reversed_by)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::numeric[], ?::bigint[])
            """;

    void add(List<New> rows) {
        Columns.of(rows)
                .uuid(New::fundId)
                .date(row -> row.fact().date())
                .number(row -> row.fact().position())
                .text(row -> row.currency().getCurrencyCode())
                .text(row -> row.fact().source().word())
                .number(row -> row.fact().gross())
                .number(row -> row.fact().net())
                .decimal(row -> row.fact().units())
                .number(row -> row.added().undoneByPosition())
                .update(jdbc, ADD);
    }

    private static final String REVERSE =
            """
            UPDATE nav_entries AS e SET reversed_by = r.reversed_by
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[]) AS r (fund_id, nav_date, position, reversed_by)
            WHERE e.fund_id = r.fund_id AND e.nav_date = r.nav_date AND e.position = r.position
            """;

    void reverse(List<Gone> rows) {
        Columns.of(rows)
                .uuid(Gone::fundId)
                .date(row -> row.undone().fact().date())
                .number(row -> row.undone().fact().position())
                .number(row -> row.undone().by().position())
                .update(jdbc, REVERSE);
    }
}
