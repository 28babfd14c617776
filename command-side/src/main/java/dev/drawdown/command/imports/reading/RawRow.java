package dev.drawdown.command.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the file as it stands there.
 *
 * @param line the physical line on which it starts, from 1
 * @param cells the first cells; a broken row carries only its beginning
 * @param width how many cells there are
 * @param broken why it cannot be told into cells, absent where it can
 */
record RawRow(long line, List<String> cells, int width, @Nullable String broken) {

    RawRow {
        cells = List.copyOf(cells);
    }
}
