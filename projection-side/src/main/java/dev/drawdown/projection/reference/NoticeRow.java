package dev.drawdown.projection.reference;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.version.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/** Reads the head of a notice. */
final class NoticeRow {

    private NoticeRow() {}

    static Notice read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        return new Notice(
                cells.uuid("id"),
                cells.uuid("fund_id"),
                row.getInt("number"),
                cells.date("notice_date"),
                cells.date("date"),
                Currency.getInstance(row.getString("currency")),
                cells.uuid("event_id"),
                new Moment(row.getLong("known_from"), cells.instant("known_from_at")));
    }
}
