package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.staging.Column;
import dev.drawdown.command.imports.staging.StagedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where entries on holdings wait for the commit: a fund's together, by date. */
final class HoldingTable {

    static final StagedTable<HoldingRow> TABLE =
            new StagedTable<>(
                    "imports.holding_row",
                    "fund_id",
                    "place",
                    List.of(
                            new Column<>("line", "int8", HoldingRow::line),
                            new Column<>("place", "int8", HoldingRow::place),
                            new Column<>("fund_id", "uuid", HoldingRow::fundId),
                            new Column<>("deal_id", "uuid", HoldingRow::dealId),
                            new Column<>("currency", "text", HoldingRow::currency),
                            new Column<>("kind", "text", row -> row.kind().wireName()),
                            new Column<>("date", "date", HoldingRow::date),
                            new Column<>("company", "text", HoldingRow::company),
                            new Column<>("sector", "text", HoldingRow::sector),
                            new Column<>("country", "text", HoldingRow::country),
                            new Column<>("amount", "int8", HoldingRow::amount),
                            new Column<>("cost_released", "int8", HoldingRow::costReleased),
                            new Column<>("complete", "bool", HoldingRow::complete),
                            new Column<>("ownership", "numeric", HoldingRow::ownership)),
                    HoldingTable::read);

    private HoldingTable() {}

    private static HoldingRow read(ResultSet row, int rowNumber) throws SQLException {
        return new HoldingRow(
                row.getLong("line"),
                row.getLong("place"),
                row.getObject("fund_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getString("currency"),
                HoldingKind.named(row.getString("kind")),
                row.getObject("date", LocalDate.class),
                row.getString("company"),
                row.getString("sector"),
                row.getString("country"),
                row.getObject("amount", Long.class),
                row.getObject("cost_released", Long.class),
                row.getBoolean("complete"),
                row.getBigDecimal("ownership"));
    }
}
