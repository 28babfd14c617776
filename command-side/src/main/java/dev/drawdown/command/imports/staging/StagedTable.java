package dev.drawdown.command.imports.staging;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * The table that a kind's good rows wait in. Its key is the run, the target, and the line.
 *
 * @param name with its schema
 * @param target the column of {@link StagedRow#target()}
 * @param order the column of {@link StagedRow#place()}
 * @param columns all but the run, target and line among them
 */
public record StagedTable<R extends StagedRow>(
        String name, String target, String order, List<Column<R>> columns, RowMapper<R> reader) {

    public StagedTable {
        columns = List.copyOf(columns);
    }
}
