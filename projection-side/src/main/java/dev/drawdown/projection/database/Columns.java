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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows turned into one array per column: the parameters, in order, of a statement over {@code
 * unnest(...)}. However many rows there are, it is one statement; for none it is no statement. Rows
 * that are all new may be copied instead.
 */
public final class Columns<R> {

    private static final int USUAL_CELL = 16;

    /** From here on it pays to copy, though it does not travel with the other writes. */
    private static final int MANY_ROWS = 200;

    private final List<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(String type, Function<R, ? extends @Nullable Object> value) {

        /** What the driver sends as it is, without writing it out as text. */
        private @Nullable Object[] room(int rows) {
            return switch (type) {
                case "int8" -> new Long[rows];
                case "int4" -> new Integer[rows];
                case "float8" -> new Double[rows];
                case "bytea" -> new byte[rows][];
                default -> new String[rows];
            };
        }

        /** Arrays go as text: {@code unnest} would flatten an array of arrays. */
        private @Nullable Object cell(R row) {
            return switch (value.apply(row)) {
                case null -> null;
                case Number number when !(number instanceof BigDecimal) -> number;
                case byte[] bytes -> bytes;
                case List<?> cells ->
                        cells.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "{", "}"));
                case Object cell -> cell.toString();
            };
        }
    }

    private Columns(Collection<R> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> uuid(Function<R, @Nullable UUID> value) {
        return column("uuid", value);
    }

    public Columns<R> text(Function<R, @Nullable String> value) {
        return column("text", value);
    }

    public Columns<R> date(Function<R, @Nullable LocalDate> value) {
        return column("date", value);
    }

    public Columns<R> instant(Function<R, @Nullable Instant> value) {
        return column("timestamptz", value);
    }

    public Columns<R> number(Function<R, @Nullable Long> value) {
        return column("int8", value);
    }

    public Columns<R> integer(Function<R, @Nullable Integer> value) {
        return column("int4", value);
    }

    public Columns<R> decimal(Function<R, @Nullable BigDecimal> value) {
        return column("numeric", value);
    }

    /** Arrays of whole numbers; a statement over {@code unnest} gets each of them as text. */
    public Columns<R> numbers(Function<R, @Nullable List<Long>> value) {
        return column("text", value);
    }

    /** Arrays of ids; a statement over {@code unnest} gets each of them as text. */
    public Columns<R> uuids(Function<R, @Nullable List<UUID>> value) {
        return column("text", value);
    }

    public Columns<R> bytes(Function<R, byte @Nullable []> value) {
        return column("bytea", value);
    }

    public Columns<R> rate(Function<R, @Nullable Double> value) {
        return column("float8", value);
    }

    public Columns<R> flag(Function<R, @Nullable Boolean> value) {
        return column("bool", value);
    }

    /** Runs a statement that writes, or leaves it to {@link Writes} where they are gathered. */
    public void update(JdbcOperations jdbc, String sql) {
        if (!rows.isEmpty()) {
            Writes.write(jdbc, sql, this);
        }
    }

    /** Runs a statement that answers. */
    public <T> List<T> query(JdbcOperations jdbc, String sql, RowMapper<T> mapper) {
        List<T> answer = new ArrayList<>();
        if (!rows.isEmpty()) {
            ask(jdbc, sql, mapper, answer::add);
            Writes.send(jdbc);
        }
        return answer;
    }

    /**
     * Runs a statement that answers, or leaves it to {@link Writes} where they are gathered: then
     * the answer is taken with the next {@link Writes#send}, and questions that need not wait for
     * each other go together.
     */
    public <T> void ask(
            JdbcOperations jdbc, String sql, RowMapper<T> mapper, Consumer<? super T> each) {
        if (!rows.isEmpty()) {
            RowCallbackHandler taker = row -> each.accept(mapper.mapRow(row, row.getRow()));
            Writes.ask(jdbc, sql, this, taker);
        }
    }

    int cells() {
        return rows.size() * columns.size();
    }

    /** Adds rows that no table has yet: a few by a statement, many as {@link #copy} does. */
    public void add(JdbcOperations jdbc, String sql, String... tables) {
        if (rows.size() < MANY_ROWS) {
            update(jdbc, sql);
        } else {
            copy(jdbc, tables);
        }
    }

    /**
     * Adds the rows to tables that have none of them, each named with its columns in this order.
     * The fastest way in, and the database still checks every row.
     */
    public void copy(JdbcOperations jdbc, String... tables) {
        if (rows.isEmpty()) {
            return;
        }
        Writes.send();
        BinaryRows binary = new BinaryRows(USUAL_CELL * columns.size() * rows.size());
        List<R> unwritten = rows;
        for (String table : tables) {
            List<R> more = unwritten;
            jdbc.execute(
                    (ConnectionCallback<Long>)
                            connection ->
                                    binary.send(
                                            connection, table, more, row -> write(row, binary)));
            unwritten = List.of();
        }
    }

    private void write(R row, BinaryRows binary) {
        binary.row(columns.size());
        columns.forEach(column -> binary.cell(column.value().apply(row)));
    }

    private Columns<R> column(String type, Function<R, ? extends @Nullable Object> value) {
        columns.add(new Column<>(type, value));
        return this;
    }

    /** Binds each column; answers with the index behind the last. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Column<R> column : columns) {
            Object[] values = column.room(rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = column.cell(rows.get(row));
            }
            Array array = statement.getConnection().createArrayOf(column.type(), values);
            statement.setArray(index++, array);
        }
        return index;
    }
}
