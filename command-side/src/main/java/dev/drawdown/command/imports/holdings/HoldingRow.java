package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.staging.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one holding; amounts in minor units of the fund's currency.
 *
 * @param place in the order of the commit: nothing is sold before it is bought
 * @param amount cost, value, income or proceeds; absent where all that is left is written off
 * @param costReleased by a sale; absent where all that is left is sold
 * @param complete whether nothing is left after a sale
 */
record HoldingRow(
        long line,
        long place,
        UUID fundId,
        UUID dealId,
        String currency,
        HoldingKind kind,
        LocalDate date,
        @Nullable String company,
        @Nullable String sector,
        @Nullable String country,
        @Nullable Long amount,
        @Nullable Long costReleased,
        boolean complete,
        @Nullable BigDecimal ownership)
        implements StagedRow {

    @Override
    public UUID target() {
        return fundId;
    }
}
