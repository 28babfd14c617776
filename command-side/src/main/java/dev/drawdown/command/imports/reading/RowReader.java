package dev.drawdown.command.imports.reading;

import org.jspecify.annotations.Nullable;

/** One kind's rows: cells into values, or into all the reasons why they are none. */
public interface RowReader<R> {

    /** The row; absent where the cells have problems. */
    @Nullable R read(Cells cells);
}
