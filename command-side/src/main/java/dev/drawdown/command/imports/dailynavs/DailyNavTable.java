package dev.drawdown.command.imports.dailynavs;

import dev.drawdown.command.imports.staging.Column;
import dev.drawdown.command.imports.staging.StagedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where daily values wait for the commit: a fund's together. */
final class DailyNavTable {

    static final StagedTable<DailyNavRow> TABLE =
            new StagedTable<>(
                    "imports.daily_nav_row",
                    "fund_id",
                    "line",
                    List.of(
                            new Column<>("line", "int8", DailyNavRow::line),
                            new Column<>("fund_id", "uuid", DailyNavRow::fundId),
                            new Column<>("currency", "text", DailyNavRow::currency),
                            new Column<>("date", "date", DailyNavRow::date),
                            new Column<>("gross", "int8", DailyNavRow::gross),
                            new Column<>("net", "int8", DailyNavRow::net),
                            new Column<>("units", "numeric", DailyNavRow::units)),
                    DailyNavTable::read);

    private DailyNavTable() {}

    private static DailyNavRow read(ResultSet row, int rowNumber) throws SQLException {
        return new DailyNavRow(
                row.getLong("line"),
                row.getObject("fund_id", UUID.class),
                row.getString("currency"),
                row.getObject("date", LocalDate.class),
                row.getObject("gross", Long.class),
                row.getLong("net"),
                row.getBigDecimal("units"));
    }
}
