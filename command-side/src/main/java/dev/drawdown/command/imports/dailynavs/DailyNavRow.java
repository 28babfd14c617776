package dev.drawdown.command.imports.dailynavs;

import dev.drawdown.command.imports.staging.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fund's value at the close of a day, minor units of its currency. */
record DailyNavRow(
        long line,
        UUID fundId,
        String currency,
        LocalDate date,
        @Nullable Long gross,
        long net,
        @Nullable BigDecimal units)
        implements StagedRow {

    @Override
    public UUID target() {
        return fundId;
    }
}
