package dev.drawdown.command.imports.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects one record at a time and keeps only the beginning of one that is absurdly long. */
final class RawRowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

    private static final int MOST_CELLS_KEPT = 512;

    private final int mostChars;
    private final List<String> cells = new ArrayList<>();
    private long before;
    private long line;
    private long chars;
    private int width;

    RawRowHandler(int mostChars) {
        this.mostChars = mostChars;
    }

    /** The parser counts from where it starts; this many lines come before that. */
    void startAfter(long lines) {
        before = lines;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = before + startingLineNumber;
        chars = 0;
        width = 0;
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        chars += length;
        width++;
        if (cells.size() < MOST_CELLS_KEPT) {
            int kept = chars > mostChars ? Math.min(length, Problem.MOST_VALUE_CHARS) : length;
            cells.add(new String(buffer, offset, kept));
        }
    }

    @Override
    protected RawRow buildRecord() {
        return new RawRow(
                line,
                cells,
                width,
                chars > mostChars ? "is longer than %d characters".formatted(mostChars) : null);
    }

    /** The record under way when the parser gave up on it. */
    RawRow brokenRecord() {
        return new RawRow(
                line,
                cells,
                width,
                "has a quote that is not closed where its cell ends, or an absurdly long cell");
    }
}
