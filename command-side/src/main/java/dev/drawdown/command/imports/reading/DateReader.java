package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates, in the format that the mapping states. */
public final class DateReader {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;

    private final Mapping mapping;

    public DateReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /** A date; absent where the cell is blank or wrong, both of which are problems. */
    public @Nullable LocalDate required(Cells cells, Field field) {
        String stated = cells.required(field);
        if (stated == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(stated, mapping.dates());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // said below, as for every other date that cannot be
        }
        cells.wrong(field, "is not a date of the stated format between 1900 and 2199");
        return null;
    }
}
