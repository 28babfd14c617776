package dev.drawdown.command.imports.commit;

import dev.drawdown.command.imports.reading.PositionRow;
import dev.drawdown.command.imports.run.Run.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stand, in the order of the commit: a fund's rows come together, by line. */
@Component
class StagedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String AFTER =
            """
            SELECT * FROM imports.position_row
            WHERE run_id = ? AND (fund_id, line) > (?, ?)
            ORDER BY fund_id, line
            LIMIT ?
            """;

    private final JdbcClient jdbc;

    StagedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PositionRow> after(UUID runId, @Nullable Cursor cursor, int limit) {
        Cursor from = cursor == null ? new Cursor(BEFORE_ALL, 0) : cursor;
        return jdbc.sql(AFTER)
                .params(runId, from.fundId(), from.line(), limit)
                .query(StagedRows::read)
                .list();
    }

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
