package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, and everything that is found wrong with them. */
public final class Cells {

    private final RawRow row;
    private final Columns columns;
    private final Mapping mapping;
    private final List<Problem> problems = new ArrayList<>();

    Cells(RawRow row, Columns columns, Mapping mapping) {
        this.row = row;
        this.columns = columns;
        this.mapping = mapping;
    }

    public long line() {
        return row.line();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }

    /** The trimmed cell, or the default where it is blank or not mapped; null if there is none. */
    public @Nullable String text(Field field) {
        Integer place = columns.places().get(field);
        String cell = place == null ? "" : row.cells().get(place).strip();
        return cell.isEmpty() ? mapping.defaultOf(field) : cell;
    }

    /** The same, bounded; absent if it is too long. */
    public @Nullable String text(Field field, int mostChars) {
        String text = text(field);
        if (text != null && text.length() > mostChars) {
            wrong(field, "is longer than %d characters".formatted(mostChars));
            return null;
        }
        return text;
    }

    /** The same, where blank is a problem. */
    public @Nullable String required(Field field) {
        String text = text(field);
        if (text == null) {
            wrong(field, "is missing");
        }
        return text;
    }

    public void wrong(Field field, String reason) {
        String value = text(field);
        problems.add(new Problem(line(), problems.size(), mapping.headerOf(field), value, reason));
    }

    void wrongRow(String reason) {
        String value = String.join(String.valueOf(mapping.delimiter()), row.cells());
        problems.add(new Problem(line(), problems.size(), null, value, reason));
    }

    /** Whether the row has the right shape at all; only then are its cells worth reading. */
    boolean wellFormed() {
        if (row.broken() != null) {
            wrongRow(row.broken());
        } else if (row.width() != columns.width()) {
            wrongRow("has %d cells, the header has %d".formatted(row.width(), columns.width()));
        } else if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            wrongRow("holds a NUL character");
        }
        return good();
    }
}
