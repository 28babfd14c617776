package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Kind;
import dev.drawdown.command.imports.reading.EnumWords;
import dev.drawdown.command.imports.staging.Column;
import dev.drawdown.command.imports.staging.StagedTable;
import dev.drawdown.event.CallType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where movements wait for the commit: a fund's together, by date. */
final class MovementTable {

    static final StagedTable<MovementRow> TABLE =
            new StagedTable<>(
                    "imports.subscription_line_row",
                    "fund_id",
                    "place",
                    List.of(
                            new Column<>("line", "int8", MovementRow::line),
                            new Column<>("place", "int8", MovementRow::place),
                            new Column<>("fund_id", "uuid", MovementRow::fundId),
                            new Column<>("currency", "text", MovementRow::currency),
                            new Column<>("kind", "text", row -> EnumWords.of(row.kind())),
                            new Column<>("date", "date", MovementRow::date),
                            new Column<>("amount", "int8", MovementRow::amount),
                            new Column<>("purpose", "text", row -> EnumWords.of(row.purpose()))),
                    MovementTable::read);

    private MovementTable() {}

    private static MovementRow read(ResultSet row, int rowNumber) throws SQLException {
        return new MovementRow(
                row.getLong("line"),
                row.getLong("place"),
                row.getObject("fund_id", UUID.class),
                row.getString("currency"),
                EnumWords.named(Kind.class, row.getString("kind")),
                row.getObject("date", LocalDate.class),
                row.getLong("amount"),
                EnumWords.named(CallType.class, row.getString("purpose")));
    }
}
