package dev.drawdown.command.imports.staging;

import dev.drawdown.command.imports.reading.Problem;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Good rows and problems on their way; one statement per batch, whatever its size. */
@Component
public class Staging {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final List<Column<Problem>> PROBLEM =
            List.of(
                    new Column<>("line", "int8", Problem::line),
                    new Column<>("ordinal", "int4", Problem::ordinal),
                    new Column<>("column_name", "text", Problem::column),
                    new Column<>("value", "text", Problem::value),
                    new Column<>("reason", "text", Problem::reason));

    private static final String BAD_ROWS =
            "SELECT count(DISTINCT line) FROM imports.problem WHERE run_id = ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Staging(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    public void clear(StagedTable<?> table, UUID runId) {
        for (String name : List.of(table.name(), "imports.problem")) {
            jdbc.sql("DELETE FROM %s WHERE run_id = ?".formatted(name)).param(runId).update();
        }
    }

    public <R extends StagedRow> void save(
            StagedTable<R> table, UUID runId, List<R> rows, List<Problem> problems) {
        insert(table.name(), runId, rows, table.columns());
        insert("imports.problem", runId, problems, PROBLEM);
    }

    /** Without it, the planner takes the rows that were just stored for none at all. */
    public void analyze(StagedTable<?> table) {
        jdbc.sql("ANALYZE %s, imports.problem".formatted(table.name())).update();
    }

    /** How many good rows stand. */
    public long count(StagedTable<?> table, UUID runId) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE run_id = ?".formatted(table.name()))
                .param(runId)
                .query(Long.class)
                .single();
    }

    public long badRows(UUID runId) {
        return jdbc.sql(BAD_ROWS).param(runId).query(Long.class).single();
    }

    /** The next rows in the order of the commit: a target's rows come together. */
    public <R extends StagedRow> List<R> after(
            StagedTable<R> table, UUID runId, @Nullable Cursor cursor, int limit) {
        Cursor from = cursor == null ? new Cursor(BEFORE_ALL, 0) : cursor;
        return jdbc.sql(
                        """
                        SELECT * FROM %1$s
                        WHERE run_id = ? AND (%2$s, %3$s) > (?, ?)
                        ORDER BY %2$s, %3$s
                        LIMIT ?
                        """
                                .formatted(table.name(), table.target(), table.order()))
                .params(runId, from.target(), from.place(), limit)
                .query(table.reader())
                .list();
    }

    /** Whether there is a row for any other target than these. */
    public boolean reachesBeyond(StagedTable<?> table, UUID runId, Collection<UUID> targets) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM %s WHERE run_id = ? AND %s <> ALL (?::uuid[]))
                        """
                                .formatted(table.name(), table.target()))
                .params(runId, targets.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private <T> void insert(String table, UUID runId, List<T> rows, List<Column<T>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql =
                """
                INSERT INTO %s (run_id, %s)
                SELECT ?, rows.* FROM unnest(%s) AS rows
                """
                        .formatted(table, names, arrays);
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
}
