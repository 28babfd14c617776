package dev.drawdown.command.imports.charges;

import dev.drawdown.command.imports.reading.EnumWords;
import dev.drawdown.command.imports.staging.Column;
import dev.drawdown.command.imports.staging.StagedTable;
import dev.drawdown.event.ChargeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where charges wait for the commit: a fund's together. */
final class ChargeTable {

    static final StagedTable<ChargeRow> TABLE =
            new StagedTable<>(
                    "imports.charge_row",
                    "fund_id",
                    "line",
                    List.of(
                            new Column<>("line", "int8", ChargeRow::line),
                            new Column<>("fund_id", "uuid", ChargeRow::fundId),
                            new Column<>("currency", "text", ChargeRow::currency),
                            new Column<>("kind", "text", row -> EnumWords.of(row.kind())),
                            new Column<>("date", "date", ChargeRow::date),
                            new Column<>("amount", "int8", ChargeRow::amount)),
                    ChargeTable::read);

    private ChargeTable() {}

    private static ChargeRow read(ResultSet row, int rowNumber) throws SQLException {
        return new ChargeRow(
                row.getLong("line"),
                row.getObject("fund_id", UUID.class),
                row.getString("currency"),
                EnumWords.named(ChargeKind.class, row.getString("kind")),
                row.getObject("date", LocalDate.class),
                row.getLong("amount"));
    }
}
