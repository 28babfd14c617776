package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.mapping.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The rows of a file, one after the other, in bounded memory. */
public final class FileRows<R> implements AutoCloseable {

    private final CsvRows csv;
    private final Columns columns;
    private final Mapping mapping;
    private final RowReader<R> reader;

    private FileRows(CsvRows csv, Columns columns, Mapping mapping, RowReader<R> reader) {
        this.csv = csv;
        this.columns = columns;
        this.mapping = mapping;
        this.reader = reader;
    }

    /**
     * Starts after the header.
     *
     * @param file opens it at its beginning
     * @throws dev.drawdown.command.imports.InvalidImport if the header is not the mapping's
     */
    public static <R> FileRows<R> open(
            Supplier<InputStream> file, Mapping mapping, int mostCharsOfARow, RowReader<R> reader)
            throws IOException {
        CsvRows csv = CsvRows.open(file, mapping, mostCharsOfARow);
        try {
            return new FileRows<>(csv, Columns.of(csv.header(), mapping), mapping, reader);
        } catch (RuntimeException unreadable) {
            csv.close();
            throw unreadable;
        }
    }

    public boolean hasNext() {
        return csv.hasNext();
    }

    public Outcome<R> next() {
        Cells cells = new Cells(csv.next(), columns, mapping);
        if (cells.wellFormed()) {
            R row = reader.read(cells);
            if (row != null) {
                return new Outcome.Good<>(row);
            }
        }
        return new Outcome.Bad<>(cells.problems());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
