package dev.drawdown.projection.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows turned into one array per column: the parameters, in order, of a statement over {@code
 * unnest(...)}. However many rows there are, it is one statement; for none it is no statement.
 */
public final class Columns<R> {

    private final List<R> rows;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String type, List<@Nullable String> values) {}

    private Columns(Collection<R> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> uuid(Function<R, @Nullable UUID> value) {
        return add("uuid", value);
    }

    public Columns<R> text(Function<R, @Nullable String> value) {
        return add("text", value);
    }

    public Columns<R> date(Function<R, @Nullable LocalDate> value) {
        return add("date", value);
    }

    public Columns<R> instant(Function<R, @Nullable Instant> value) {
        return add("timestamptz", value);
    }

    public Columns<R> number(Function<R, @Nullable Long> value) {
        return add("int8", value);
    }

    public Columns<R> integer(Function<R, @Nullable Integer> value) {
        return add("int4", value);
    }

    public Columns<R> decimal(Function<R, @Nullable BigDecimal> value) {
        return add("numeric", value);
    }

    /** Arrays of whole numbers, as text: {@code unnest} would flatten an array of arrays. */
    public Columns<R> numbers(Function<R, List<Long>> value) {
        return add(
                "text",
                row ->
                        value.apply(row).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "{", "}")));
    }

    public Columns<R> flag(Function<R, @Nullable Boolean> value) {
        return add("bool", value);
    }

    /** Runs a statement that writes. */
    public void update(JdbcOperations jdbc, String sql) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, this::bind);
        }
    }

    /** Runs a statement that answers. */
    public <T> List<T> query(JdbcOperations jdbc, String sql, RowMapper<T> mapper) {
        return rows.isEmpty() ? List.of() : jdbc.query(sql, this::bind, mapper);
    }

    private Columns<R> add(String type, Function<R, ? extends @Nullable Object> value) {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            Object cell = value.apply(row);
            values.add(cell == null ? null : cell.toString());
        }
        columns.add(new Column(type, values));
        return this;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Column column : columns) {
            Array array =
                    statement
                            .getConnection()
                            .createArrayOf(column.type(), column.values().toArray(new String[0]));
            statement.setArray(index++, array);
        }
    }
}
