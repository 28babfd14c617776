package dev.drawdown.projection.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The writes of a transaction on their way to the server together and in their order: one way there
 * and back for many tables, where each by itself would have to be waited for. A question asked in
 * between sends them first, and so does a great number of them: their arrays are held in memory.
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

    private record Write(String sql, Columns<?> columns) {}

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

    static void write(JdbcOperations jdbc, String sql, Columns<?> columns) {
        if (GATHERING.isBound()) {
            GATHERING.get().add(new Write(sql, columns));
        } else {
            jdbc.update(sql, statement -> columns.bind(statement, 1));
        }
    }

    private void add(Write write) {
        waiting.add(write);
        cells += write.columns().cells();
        if (cells > MOST_CELLS) {
            sendAll();
        }
    }

    private void sendAll() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Write> all = List.copyOf(waiting);
        waiting.clear();
        cells = 0;
        jdbc.update(
                all.stream().map(Write::sql).collect(Collectors.joining(";\n")),
                statement -> bind(all, statement));
    }

    private static void bind(List<Write> all, PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Write write : all) {
            index = write.columns().bind(statement, index);
        }
    }
}
