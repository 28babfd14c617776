package dev.drawdown.gateway.fund;

import dev.drawdown.gateway.asof.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns that every answer about funds has. */
final class FundRow {

    private FundRow() {}

    static FundEntry entry(ResultSet row) throws SQLException {
        return new FundEntry(
                row.getObject("id", UUID.class),
                row.getObject("manager_id", UUID.class),
                row.getString("external_ref"),
                row.getString("name"),
                row.getString("currency"),
                row.getInt("vintage_year"),
                row.getString("strategy"),
                row.getObject("opened_on", LocalDate.class));
    }

    static AsOf asOf(ResultSet row) throws SQLException {
        return AsOf.of(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class));
    }

    static @Nullable Long amount(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : amount;
    }

    static String @Nullable [] texts(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
