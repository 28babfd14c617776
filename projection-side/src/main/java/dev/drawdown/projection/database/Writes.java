package dev.drawdown.projection.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/**
 * The writes of a transaction on their way to the server together and in their order: one way there
 * and back for many tables, where each by itself would have to be waited for. A question asked in
 * between takes them along, ahead of it; a great number of them is sent at once, because their
 * arrays are held in memory.
 */
public final class Writes {

    private static final ScopedValue<Writes> GATHERING = ScopedValue.newInstance();
    private static final int MOST_CELLS = 200_000;

    private final JdbcOperations jdbc;
    private final List<Write> waiting = new ArrayList<>();
    private int cells;

    private Writes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Write(String sql, @Nullable Columns<?> columns) {

        int bind(PreparedStatement statement, int first) throws SQLException {
            return columns == null ? first : columns.bind(statement, first);
        }
    }

    /** Runs part of a transaction; what it writes through {@link Columns} waits to be sent. */
    public static <T> T gathered(JdbcOperations jdbc, Supplier<T> part) {
        return ScopedValue.where(GATHERING, new Writes(jdbc)).call(part::get);
    }

    /** Sends what waits. Nothing waits where nothing is gathered. */
    public static void send() {
        if (GATHERING.isBound()) {
            GATHERING.get().sendAll();
        }
    }

    /** A statement without parameters that must come before what follows, and may go with it. */
    static void ahead(JdbcOperations jdbc, String sql) {
        if (GATHERING.isBound()) {
            GATHERING.get().waiting.add(new Write(sql, null));
        } else {
            jdbc.execute(sql);
        }
    }

    static <T> List<T> ask(
            JdbcOperations jdbc, String sql, Columns<?> columns, RowMapper<T> mapper) {
        if (GATHERING.isBound() && GATHERING.get().jdbc.equals(jdbc)) {
            return GATHERING.get().askBehind(new Write(sql, columns), mapper);
        }
        send();
        return jdbc.query(sql, statement -> columns.bind(statement, 1), mapper);
    }

    static void write(JdbcOperations jdbc, String sql, Columns<?> columns) {
        if (GATHERING.isBound()) {
            GATHERING.get().add(new Write(sql, columns));
        } else {
            jdbc.update(sql, statement -> columns.bind(statement, 1));
        }
    }

    private void add(Write write) {
        waiting.add(write);
        cells += write.columns() == null ? 0 : write.columns().cells();
        if (cells > MOST_CELLS) {
            sendAll();
        }
    }

    private void sendAll() {
        if (!waiting.isEmpty()) {
            List<Write> all = taken();
            execute(all, statement -> true);
        }
    }

    private <T> List<T> askBehind(Write question, RowMapper<T> mapper) {
        List<Write> all = taken();
        all.add(question);
        RowMapperResultSetExtractor<T> rows = new RowMapperResultSetExtractor<>(mapper);
        return execute(
                all,
                statement -> {
                    for (int ahead = 1; ahead < all.size(); ahead++) {
                        statement.getMoreResults();
                    }
                    try (ResultSet answer = statement.getResultSet()) {
                        return rows.extractData(answer);
                    }
                });
    }

    private List<Write> taken() {
        List<Write> all = new ArrayList<>(waiting);
        waiting.clear();
        cells = 0;
        return all;
    }

    private <T> T execute(List<Write> all, PreparedStatementCallback<T> answer) {
        String sql = all.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        T answered =
                jdbc.execute(
                        sql,
                        (PreparedStatementCallback<T>)
                                statement -> {
                                    bind(all, statement);
                                    statement.execute();
                                    return answer.doInPreparedStatement(statement);
                                });
        return Objects.requireNonNull(answered);
    }

    private static void bind(List<Write> all, PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Write write : all) {
            index = write.bind(statement, index);
        }
    }
}
