package dev.drawdown.gateway.page;

import dev.drawdown.gateway.asof.AsOf;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a result stands on, by the kind of its columns. */
public record Row(ResultSet set) {

    /** Reads one answer's item. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** A set of ids as a statement's parameter; absent means no bound. */
    public static String @Nullable [] texts(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    public UUID id(String column) throws SQLException {
        return Objects.requireNonNull(idIfAny(column));
    }

    public @Nullable UUID idIfAny(String column) throws SQLException {
        return set.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(textIfAny(column));
    }

    public @Nullable String textIfAny(String column) throws SQLException {
        return set.getString(column);
    }

    public LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateIfAny(column));
    }

    public @Nullable LocalDate dateIfAny(String column) throws SQLException {
        return set.getObject(column, LocalDate.class);
    }

    public @Nullable Instant timeIfAny(String column) throws SQLException {
        OffsetDateTime time = set.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public int number(String column) throws SQLException {
        return set.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return set.getBoolean(column);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return Objects.requireNonNull(set.getBigDecimal(column));
    }

    public @Nullable BigDecimal decimalIfAny(String column) throws SQLException {
        return set.getBigDecimal(column);
    }

    public @Nullable Integer numberIfAny(String column) throws SQLException {
        int number = set.getInt(column);
        return set.wasNull() ? null : number;
    }

    public long amount(String column) throws SQLException {
        return set.getLong(column);
    }

    public @Nullable Long amountIfAny(String column) throws SQLException {
        long amount = set.getLong(column);
        return set.wasNull() ? null : amount;
    }

    public List<Long> amounts(String column) throws SQLException {
        return List.of((Long[]) set.getArray(column).getArray());
    }

    public AsOf asOf() throws SQLException {
        return AsOf.of(set.getLong("position"), set.getObject("recorded_at", OffsetDateTime.class));
    }
}
