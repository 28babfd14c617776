package dev.drawdown.command.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, one after the other, in bounded memory. A row with broken quotes comes
 * as such, and reading goes on with the next line: one stray quote must not swallow the rest of the
 * file.
 */
final class CsvRows implements AutoCloseable {

    private static final int MOST_CHARS_OF_A_CELL = 1 << 20;

    /** Each costs reading the file from its beginning. */
    private static final int MOST_BROKEN_ROWS = 50;

    private final Supplier<InputStream> file;
    private final Mapping mapping;
    private final RawRowHandler handler;
    private CsvReader<RawRow> csv;
    private Iterator<RawRow> rows;
    private @Nullable RawRow next;
    private long lastLine;
    private int brokenRows;

    private CsvRows(Supplier<InputStream> file, Mapping mapping, int mostCharsOfARow) {
        this.file = file;
        this.mapping = mapping;
        this.handler = new RawRowHandler(mostCharsOfARow);
        this.csv = readerAfter(0);
        this.rows = csv.iterator();
    }

    /**
     * Starts at the beginning.
     *
     * @param file opens it, again for every broken row
     */
    static CsvRows open(Supplier<InputStream> file, Mapping mapping, int mostCharsOfARow) {
        return new CsvRows(file, mapping, mostCharsOfARow);
    }

    /** The first record. */
    RawRow header() {
        if (!hasNext()) {
            throw InvalidImport.in("file", "is empty");
        }
        RawRow header = next();
        if (header.broken() != null) {
            throw InvalidImport.in("file", "its header " + header.broken());
        }
        return header;
    }

    boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    RawRow next() {
        if (!hasNext() || next == null) {
            throw new IllegalStateException("the file has ended");
        }
        RawRow row = next;
        next = null;
        lastLine = row.line();
        return row;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private @Nullable RawRow read() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException broken) {
            refuseMalformedBytes(broken);
            return resumeAfter(handler.brokenRecord());
        } catch (UncheckedIOException unreadable) {
            refuseMalformedBytes(unreadable);
            throw unreadable;
        }
    }

    private RawRow resumeAfter(RawRow broken) {
        if (++brokenRows > MOST_BROKEN_ROWS) {
            throw InvalidImport.in(
                    "file", "has more than %d rows with broken quotes".formatted(MOST_BROKEN_ROWS));
        }
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = readerAfter(broken.line());
        rows = csv.iterator();
        return broken;
    }

    private CsvReader<RawRow> readerAfter(long line) {
        try {
            handler.startAfter(line);
            return CsvReader.builder()
                    .fieldSeparator(mapping.delimiter())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(MOST_CHARS_OF_A_CELL)
                    .build(handler, FileText.after(line, file.get(), mapping.charset()));
        } catch (IOException unreadable) {
            refuseMalformedBytes(unreadable);
            throw new UncheckedIOException(unreadable);
        }
    }

    private void refuseMalformedBytes(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                throw InvalidImport.in(
                        "file",
                        "is not %s: it has malformed bytes soon after line %d"
                                .formatted(mapping.charset(), lastLine));
            }
        }
    }
}
