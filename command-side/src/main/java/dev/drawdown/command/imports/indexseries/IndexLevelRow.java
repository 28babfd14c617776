package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.staging.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An index at the close of a day. */
record IndexLevelRow(
        long line,
        UUID indexId,
        String name,
        @Nullable String currency,
        boolean totalReturn,
        LocalDate date,
        BigDecimal level)
        implements StagedRow {

    @Override
    public UUID target() {
        return indexId;
    }
}
