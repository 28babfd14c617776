package dev.drawdown.projection.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What two tables must have in common: rows, the sum of every amount, and a sum over all rows'
 * contents in which their order does not count. No projection's table holds when it was written:
 * every time in it is the ledger's.
 */
record TableSums(String table, long rows, String money, String contents) {

    private static final String COLUMNS =
            """
            SELECT attname FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attname
            """;

    static TableSums of(JdbcTemplate jdbc, String schema, String table) {
        List<String> columns = jdbc.queryForList(COLUMNS, String.class, schema + "." + table);
        String money =
                columns.stream()
                        .filter(column -> column.endsWith("_cents"))
                        .map("coalesce(sum(%s), 0)::text"::formatted)
                        .collect(Collectors.joining(" || ' ' || "));
        String sql =
                """
                SELECT count(*) AS rows, %s AS money,
                       coalesce(sum(hash_record_extended(ROW(%s), 0)), 0)::text AS contents
                FROM %s.%s
                """
                        .formatted(
                                money.isEmpty() ? "''" : money,
                                String.join(", ", columns),
                                schema,
                                table);
        return jdbc.queryForObject(
                sql,
                (row, _) ->
                        new TableSums(
                                table,
                                row.getLong("rows"),
                                row.getString("money"),
                                row.getString("contents")));
    }

    /** What sets another table apart from this one, for a person to read. */
    String differenceTo(TableSums other) {
        if (rows != other.rows) {
            return "%s: %,d rows instead of %,d".formatted(table, other.rows, rows);
        }
        if (!money.equals(other.money)) {
            return "%s: amounts %s instead of %s".formatted(table, other.money, money);
        }
        return "%s: rows with other contents".formatted(table);
    }
}
