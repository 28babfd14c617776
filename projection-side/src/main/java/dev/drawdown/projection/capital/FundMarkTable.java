package dev.drawdown.projection.capital;

import dev.drawdown.projection.capital.Effect.FundMark;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code fund_marks}: every valuation of a fund as a whole. */
record FundMarkTable(JdbcTemplate jdbc) {

    /** A valuation with its fund. */
    record Row(UUID fundId, FundMark mark) {}

    /** A valuation that does not count any more, from the position of its reversal on. */
    record Reversed(UUID fundId, LocalDate date, long position, long by) {}

    /** The valuations of a fund at a date. */
    record Key(UUID fundId, LocalDate date) {}

    private static final String LOAD =
            """
            SELECT m.*
            FROM unnest(?::uuid[], ?::date[]) AS wanted (fund_id, as_of_date)
            JOIN LATERAL (SELECT * FROM fund_marks
                          WHERE fund_id = wanted.fund_id AND as_of_date = wanted.as_of_date
                            AND reversed_by IS NULL OFFSET 0) AS m ON true
            """;

    void at(Collection<Key> wanted, Consumer<Row> each) {
        Columns.of(wanted)
                .uuid(Key::fundId)
                .date(Key::date)
                .ask(
                        jdbc,
                        LOAD,
                        (row, _) -> {
                            Cells cells = new Cells(row);
                            return new Row(
                                    cells.uuid("fund_id"),
                                    new FundMark(
                                            cells.date("as_of_date"),
                                            row.getLong("position"),
                                            cells.numberOrNull("gross_cents")));
                        },
                        each);
    }

    private static final String ADD =
            """
            INSERT INTO fund_marks (fund_id, as_of_date, position, gross_cents)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[])
            """;

    void add(List<Row> rows) {
        Columns.of(rows)
                .uuid(Row::fundId)
                .date(row -> row.mark().date())
                .number(row -> row.mark().position())
                .number(row -> row.mark().gross())
                .update(jdbc, ADD);
    }

    private static final String REVERSE =
            """
            UPDATE fund_marks AS m SET reversed_by = r.reversed_by
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[]) AS r (fund_id, as_of_date, position, reversed_by)
            WHERE m.fund_id = r.fund_id AND m.as_of_date = r.as_of_date AND m.position = r.position
            """;

    void reverse(List<Reversed> rows) {
        Columns.of(rows)
                .uuid(Reversed::fundId)
                .date(Reversed::date)
                .number(Reversed::position)
                .number(Reversed::by)
                .update(jdbc, REVERSE);
    }
}
