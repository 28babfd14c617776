package dev.drawdown.command.imports.indexseries;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One series of the file, without the levels that are recorded already.
 *
 * @param levels how many rows stand in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndexTotal(
        String name,
        @Nullable String currency,
        boolean totalReturn,
        long levels,
        LocalDate firstDate,
        LocalDate lastDate) {}
