package dev.drawdown.projection.index;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code indices} and {@code index_levels}: a level that is superseded stays, as it was known. */
record IndexTable(JdbcTemplate jdbc) {

    /** An index as its first levels name it; that never changes. */
    record Index(
            UUID id,
            UUID managerId,
            String name,
            @Nullable String currency,
            boolean totalReturn,
            Moment since) {}

    /** An index's day. */
    record Key(UUID indexId, LocalDate date) {}

    /** A level with its index. */
    record Row(UUID indexId, Version<BigDecimal> version) {}

    private static final String NAME =
            """
            INSERT INTO indices (id, manager_id, name, currency, total_return, known_from, known_from_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::timestamptz[])
            ON CONFLICT (id) DO NOTHING
            """;

    void name(Collection<Index> indices) {
        Columns.of(indices)
                .uuid(Index::id)
                .uuid(Index::managerId)
                .text(Index::name)
                .text(Index::currency)
                .flag(Index::totalReturn)
                .number(index -> index.since().position())
                .instant(index -> index.since().at())
                .update(jdbc, NAME);
    }

    /** {@code OFFSET 0} keeps it one index look-up per level. */
    private static final String LOAD =
            """
            SELECT l.*
            FROM unnest(?::uuid[], ?::date[]) AS wanted (index_id, level_date)
            JOIN LATERAL (SELECT * FROM index_levels
                          WHERE index_id = wanted.index_id AND level_date = wanted.level_date
                            AND known_to IS NULL OFFSET 0) AS l ON true
            """;

    void at(Collection<Key> days, Consumer<Row> each) {
        Columns.of(days)
                .uuid(Key::indexId)
                .date(Key::date)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    private static Row read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Moment since = new Moment(row.getLong("known_from"), cells.instant("known_from_at"));
        return new Row(
                cells.uuid("index_id"),
                new Version<>(cells.date("level_date"), row.getBigDecimal("level"), since, null));
    }

    private static final String CLOSE =
            """
            UPDATE index_levels AS l
            SET known_to = c.known_to, known_to_at = c.known_to_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                AS c (index_id, level_date, known_from, known_to, known_to_at)
            WHERE l.index_id = c.index_id AND l.level_date = c.level_date AND l.known_from = c.known_from
            """;

    void close(List<Row> rows) {
        Columns.of(rows)
                .uuid(Row::indexId)
                .date(row -> row.version().date())
                .number(row -> row.version().since().position())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, CLOSE);
    }

    private static final String OPEN =
            """
            INSERT INTO index_levels (index_id, level_date, level, known_from, known_from_at, known_to, known_to_at)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::numeric[], ?::bigint[], ?::timestamptz[], ?::bigint[],
                ?::timestamptz[])
            """;

    void open(List<Row> rows) {
        Columns.of(rows)
                .uuid(Row::indexId)
                .date(row -> row.version().date())
                .decimal(row -> row.version().value())
                .number(row -> row.version().since().position())
                .instant(row -> row.version().since().at())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, OPEN);
    }
}
