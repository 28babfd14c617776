package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.ImportSettings;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Tells the uploader at once when mapping and file do not go together. */
@Component
public class HeaderCheck {

    private final ImportSettings settings;

    HeaderCheck(ImportSettings settings) {
        this.settings = settings;
    }

    /**
     * The mapping as it fits this file; reads no more than the file's beginning.
     *
     * @throws dev.drawdown.command.imports.InvalidImport naming the column that is missing
     */
    public Mapping complete(InputStream file, Mapping mapping) throws IOException {
        try (CsvRows csv = CsvRows.open(() -> file, mapping, settings.maxRowChars())) {
            RawRow header = csv.header();
            Mapping whole =
                    mapping.fields().byOwnName()
                            ? MappingJson.completed(
                                    mapping, header.cells().stream().map(String::strip).toList())
                            : mapping;
            Columns.of(header, whole);
            return whole;
        }
    }
}
