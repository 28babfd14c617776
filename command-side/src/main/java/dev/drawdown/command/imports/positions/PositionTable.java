package dev.drawdown.command.imports.positions;

import dev.drawdown.command.imports.staging.Column;
import dev.drawdown.command.imports.staging.StagedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where positions wait for the commit: a fund's together. */
final class PositionTable {

    static final StagedTable<PositionRow> TABLE =
            new StagedTable<>(
                    "imports.position_row",
                    "fund_id",
                    "line",
                    List.of(
                            new Column<>("line", "int8", PositionRow::line),
                            new Column<>("fund_id", "uuid", PositionRow::fundId),
                            new Column<>("partner_id", "uuid", PositionRow::partnerId),
                            new Column<>("as_of", "date", PositionRow::asOf),
                            new Column<>("currency", "text", PositionRow::currency),
                            new Column<>("vintage_year", "int4", PositionRow::vintageYear),
                            new Column<>("fund_name", "text", PositionRow::fundName),
                            new Column<>("fund_ref", "text", PositionRow::fundReference),
                            new Column<>("strategy", "text", PositionRow::strategy),
                            new Column<>("partner_name", "text", PositionRow::partnerName),
                            new Column<>("partner_ref", "text", PositionRow::partnerReference),
                            new Column<>("entity_type", "text", PositionRow::entityType),
                            new Column<>("domicile", "text", PositionRow::domicile),
                            new Column<>("commitment", "int8", PositionRow::commitment),
                            new Column<>("called", "int8", PositionRow::called),
                            new Column<>("contributed", "int8", PositionRow::contributed),
                            new Column<>("distributed", "int8", PositionRow::distributed),
                            new Column<>("recallable", "int8", PositionRow::recallable),
                            new Column<>("unfunded", "int8", PositionRow::unfunded),
                            new Column<>("nav", "int8", PositionRow::nav),
                            new Column<>("reported_irr", "numeric", PositionRow::reportedIrr),
                            new Column<>("source", "text", PositionRow::source)),
                    PositionTable::read);

    private PositionTable() {}

    private static PositionRow read(ResultSet row, int rowNumber) throws SQLException {
        return new PositionRow(
                row.getLong("line"),
                row.getObject("fund_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("currency"),
                row.getInt("vintage_year"),
                row.getString("fund_name"),
                row.getString("fund_ref"),
                row.getString("strategy"),
                row.getString("partner_name"),
                row.getString("partner_ref"),
                row.getString("entity_type"),
                row.getString("domicile"),
                row.getLong("commitment"),
                row.getLong("called"),
                row.getLong("contributed"),
                row.getLong("distributed"),
                row.getLong("recallable"),
                row.getObject("unfunded", Long.class),
                row.getObject("nav", Long.class),
                row.getBigDecimal("reported_irr"),
                row.getString("source"));
    }
}
