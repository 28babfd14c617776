package dev.drawdown.command.imports.run;

import dev.drawdown.command.imports.staging.Cursor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code imports.run} as a {@link Run}. */
final class RunRow {

    static final String COLUMNS =
            """
            id, manager_id, kind, status, file_name, file_bytes, file_sha256, mapping, mapping_name, reachable_funds,
            created_by, created_at, rows_read, rows_total, rows_committed, preview, preview_hash, failure, resumable,
            committed_by, chunk, chunk_rows, last_fund, last_line, ledger_position, completed_at, forgotten_at
            """;

    private RunRow() {}

    static Run read(ResultSet row, int rowNumber) throws SQLException {
        byte[] previewHash = row.getBytes("preview_hash");
        UUID lastFund = row.getObject("last_fund", UUID.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("manager_id", UUID.class),
                row.getString("kind"),
                RunStatus.of(row.getString("status")),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                HexFormat.of().formatHex(row.getBytes("file_sha256")),
                row.getString("mapping"),
                row.getString("mapping_name"),
                funds(row.getArray("reachable_funds")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("rows_read"),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_committed"),
                row.getString("preview"),
                previewHash == null ? null : HexFormat.of().formatHex(previewHash),
                row.getString("failure"),
                row.getBoolean("resumable"),
                row.getString("committed_by"),
                row.getInt("chunk"),
                row.getInt("chunk_rows"),
                lastFund == null ? null : new Cursor(lastFund, row.getLong("last_line")),
                row.getObject("ledger_position", Long.class),
                time(row, "completed_at"),
                time(row, "forgotten_at"));
    }

    private static @Nullable Set<UUID> funds(@Nullable Array array) throws SQLException {
        return array == null ? null : Set.of((UUID[]) array.getArray());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
