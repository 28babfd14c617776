package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Fields;
import java.util.List;

/** What a column of a file of index levels can mean. */
final class IndexFields {

    static final Field NAME = Field.text("name");
    static final Field DATE = Field.text("date");
    static final Field LEVEL = Field.text("level");
    static final Field CURRENCY = Field.text("currency");
    static final Field TOTAL_RETURN = Field.text("totalReturn");

    static final Fields ALL =
            new Fields(
                    "index-series",
                    List.of(NAME, DATE, LEVEL, CURRENCY, TOTAL_RETURN),
                    List.of(
                            List.of(NAME),
                            List.of(DATE),
                            List.of(LEVEL),
                            // A series with dividends compared with one without flatters or shames
                            // a fund for nothing: never to be guessed.
                            List.of(TOTAL_RETURN)),
                    true);

    private IndexFields() {}
}
