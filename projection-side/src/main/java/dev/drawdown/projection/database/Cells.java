package dev.drawdown.projection.database;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The cells of a row, by name, as the types this code speaks. */
public record Cells(ResultSet row) {

    /** The whole numbers of the one row that a question about one thing has, or has not. */
    public static Map<String, BigInteger> sums(
            JdbcOperations jdbc, String sql, List<String> columns, UUID id) {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    for (String column : columns) {
                        sums.put(column, row.getBigDecimal(column).toBigIntegerExact());
                    }
                },
                id);
        return sums;
    }

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

    /** An array of ids. */
    public List<UUID> uuids(String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    public @Nullable Double rateOrNull(String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
