package dev.drawdown.command.imports.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Good rows and problems on their way; one statement per batch, whatever its size. */
@Component
class Staging {

    private static final List<Column<PositionRow>> POSITION =
            List.of(
                    new Column<>("int8", PositionRow::line),
                    new Column<>("uuid", PositionRow::fundId),
                    new Column<>("uuid", PositionRow::partnerId),
                    new Column<>("date", PositionRow::asOf),
                    new Column<>("text", PositionRow::currency),
                    new Column<>("int4", PositionRow::vintageYear),
                    new Column<>("text", PositionRow::fundName),
                    new Column<>("text", PositionRow::fundReference),
                    new Column<>("text", PositionRow::strategy),
                    new Column<>("text", PositionRow::partnerName),
                    new Column<>("text", PositionRow::partnerReference),
                    new Column<>("text", PositionRow::entityType),
                    new Column<>("text", PositionRow::domicile),
                    new Column<>("int8", PositionRow::commitment),
                    new Column<>("int8", PositionRow::called),
                    new Column<>("int8", PositionRow::contributed),
                    new Column<>("int8", PositionRow::distributed),
                    new Column<>("int8", PositionRow::recallable),
                    new Column<>("int8", PositionRow::unfunded),
                    new Column<>("int8", PositionRow::nav),
                    new Column<>("numeric", PositionRow::reportedIrr),
                    new Column<>("text", PositionRow::source));

    private static final List<Column<Problem>> PROBLEM =
            List.of(
                    new Column<>("int8", Problem::line),
                    new Column<>("int4", Problem::ordinal),
                    new Column<>("text", Problem::column),
                    new Column<>("text", Problem::value),
                    new Column<>("text", Problem::reason));

    private static final String SAVE_POSITIONS =
            """
            INSERT INTO imports.position_row
                (run_id, line, fund_id, partner_id, as_of, currency, vintage_year, fund_name, fund_ref, strategy,
                 partner_name, partner_ref, entity_type, domicile, commitment, called, contributed, distributed,
                 recallable, unfunded, nav, reported_irr, source)
            SELECT ?, rows.* FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS rows
            """;

    private static final String SAVE_PROBLEMS =
            """
            INSERT INTO imports.problem (run_id, line, ordinal, column_name, value, reason)
            SELECT ?, rows.* FROM unnest(?, ?, ?, ?, ?) AS rows
            """;

    private static final List<String> CLEAR =
            List.of(
                    "DELETE FROM imports.position_row WHERE run_id = ?",
                    "DELETE FROM imports.problem WHERE run_id = ?");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Staging(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void clear(UUID runId) {
        CLEAR.forEach(statement -> jdbc.sql(statement).param(runId).update());
    }

    void save(UUID runId, List<PositionRow> rows, List<Problem> problems) {
        insert(SAVE_POSITIONS, runId, rows, POSITION);
        insert(SAVE_PROBLEMS, runId, problems, PROBLEM);
    }

    private <T> void insert(String sql, UUID runId, List<T> rows, List<Column<T>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        template.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(sql);
                    insert.setObject(1, runId);
                    int parameter = 2;
                    for (Column<T> column : columns) {
                        insert.setArray(parameter++, column.of(rows, connection));
                    }
                    return insert;
                });
    }

    private record Column<T>(String type, Function<T, @Nullable Object> value) {

        java.sql.Array of(List<T> rows, Connection connection) throws SQLException {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(rows.get(i));
            }
            return connection.createArrayOf(type, values);
        }
    }
}
