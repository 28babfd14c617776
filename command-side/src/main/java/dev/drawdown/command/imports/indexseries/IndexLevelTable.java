package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.staging.Column;
import dev.drawdown.command.imports.staging.StagedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where index levels wait for the commit: an index's together. */
final class IndexLevelTable {

    static final StagedTable<IndexLevelRow> TABLE =
            new StagedTable<>(
                    "imports.index_level_row",
                    "index_id",
                    "line",
                    List.of(
                            new Column<>("line", "int8", IndexLevelRow::line),
                            new Column<>("index_id", "uuid", IndexLevelRow::indexId),
                            new Column<>("name", "text", IndexLevelRow::name),
                            new Column<>("currency", "text", IndexLevelRow::currency),
                            new Column<>("total_return", "bool", IndexLevelRow::totalReturn),
                            new Column<>("date", "date", IndexLevelRow::date),
                            new Column<>("level", "numeric", IndexLevelRow::level)),
                    IndexLevelTable::read);

    private IndexLevelTable() {}

    private static IndexLevelRow read(ResultSet row, int rowNumber) throws SQLException {
        return new IndexLevelRow(
                row.getLong("line"),
                row.getObject("index_id", UUID.class),
                row.getString("name"),
                row.getString("currency"),
                row.getBoolean("total_return"),
                row.getObject("date", LocalDate.class),
                row.getBigDecimal("level"));
    }
}
