package dev.drawdown.command.imports.positions;

import dev.drawdown.command.imports.staging.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A good row: every cell parsed, every amount rounded to the currency's minor unit. */
record PositionRow(
        long line,
        UUID fundId,
        UUID partnerId,
        LocalDate asOf,
        String currency,
        int vintageYear,
        String fundName,
        @Nullable String fundReference,
        @Nullable String strategy,
        String partnerName,
        @Nullable String partnerReference,
        String entityType,
        @Nullable String domicile,
        long commitment,
        long called,
        long contributed,
        long distributed,
        long recallable,
        @Nullable Long unfunded,
        @Nullable Long nav,
        @Nullable BigDecimal reportedIrr,
        @Nullable String source)
        implements StagedRow {

    @Override
    public UUID target() {
        return fundId;
    }
}
