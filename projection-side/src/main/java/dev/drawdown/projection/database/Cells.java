package dev.drawdown.projection.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cells of a row, by name, as the types this code speaks. */
public record Cells(ResultSet row) {

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    public LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(column), column);
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** An array of whole numbers. */
    public List<Long> numbers(String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    public @Nullable Double rateOrNull(String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
