package dev.drawdown.command.imports.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that rows are stored in, many at once.
 *
 * @param type as the database calls it
 */
public record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

    java.sql.Array of(List<R> rows, Connection connection) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
