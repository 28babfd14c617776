package dev.drawdown.projection.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What a transaction asks and writes, on its way to the server together and in its order: one way
 * there and back for many tables, where each by itself would have to be waited for. Questions that
 * do not depend on each other's answers travel together, and a question that cannot wait takes
 * along, ahead of it, whatever waits; a great number of cells is sent at once, because they are
 * held in memory.
 */
public final class Writes {

    private static final ScopedValue<Writes> GATHERING = ScopedValue.newInstance();
    private static final int MOST_CELLS = 200_000;

    private final JdbcOperations jdbc;
    private final List<Statement> waiting = new ArrayList<>();
    private int cells;

    private Writes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Statement(
            String sql, @Nullable Columns<?> columns, @Nullable RowCallbackHandler rows) {

        int bind(PreparedStatement statement, int first) throws SQLException {
            return columns == null ? first : columns.bind(statement, first);
        }

        void read(PreparedStatement statement) throws SQLException {
            if (rows != null) {
                try (ResultSet answer = statement.getResultSet()) {
                    while (answer.next()) {
                        rows.processRow(answer);
                    }
                }
            }
        }
    }

    /** Runs part of a transaction; what it writes through {@link Columns} waits to be sent. */
    public static <T> T gathered(JdbcOperations jdbc, Supplier<T> part) {
        return ScopedValue.where(GATHERING, new Writes(jdbc)).call(part::get);
    }

    /** Sends what waits, and takes the answers. Nothing waits where nothing is gathered. */
    public static void send() {
        if (GATHERING.isBound()) {
            GATHERING.get().sendAll();
        }
    }

    /** Sends what waits for one database. */
    static void send(JdbcOperations jdbc) {
        if (isGathering(jdbc)) {
            send();
        }
    }

    /** A statement without parameters that must come before what follows, and may go with it. */
    static void ahead(JdbcOperations jdbc, String sql) {
        if (isGathering(jdbc)) {
            GATHERING.get().add(new Statement(sql, null, null));
        } else {
            jdbc.execute(sql);
        }
    }

    /** A question whose answer is there after the next {@link #send}. */
    static void ask(JdbcOperations jdbc, String sql, Columns<?> columns, RowCallbackHandler rows) {
        if (isGathering(jdbc)) {
            GATHERING.get().add(new Statement(sql, columns, rows));
        } else {
            jdbc.query(sql, statement -> columns.bind(statement, 1), rows);
        }
    }

    static void write(JdbcOperations jdbc, String sql, Columns<?> columns) {
        if (isGathering(jdbc)) {
            GATHERING.get().add(new Statement(sql, columns, null));
        } else {
            jdbc.update(sql, statement -> columns.bind(statement, 1));
        }
    }

    /** Another database knows nothing of this transaction, and is asked at once. */
    private static boolean isGathering(JdbcOperations jdbc) {
        return GATHERING.isBound() && GATHERING.get().jdbc.equals(jdbc);
    }

    private void add(Statement statement) {
        waiting.add(statement);
        cells += statement.columns() == null ? 0 : statement.columns().cells();
        if (cells > MOST_CELLS) {
            sendAll();
        }
    }

    private void sendAll() {
        if (!waiting.isEmpty()) {
            List<Statement> all = List.copyOf(waiting);
            waiting.clear();
            cells = 0;
            execute(all);
        }
    }

    private void execute(List<Statement> all) {
        String sql = all.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(
                sql,
                (PreparedStatementCallback<Boolean>)
                        statement -> {
                            bind(all, statement);
                            statement.execute();
                            for (Statement each : all) {
                                each.read(statement);
                                statement.getMoreResults();
                            }
                            return true;
                        });
    }

    private static void bind(List<Statement> all, PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Statement each : all) {
            index = each.bind(statement, index);
        }
    }
}
