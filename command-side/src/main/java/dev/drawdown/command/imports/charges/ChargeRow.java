package dev.drawdown.command.imports.charges;

import dev.drawdown.command.imports.staging.StagedRow;
import dev.drawdown.event.ChargeKind;
import java.time.LocalDate;
import java.util.UUID;

/** A charge of a fund, minor units of its currency. */
record ChargeRow(
        long line, UUID fundId, String currency, ChargeKind kind, LocalDate date, long amount)
        implements StagedRow {

    @Override
    public UUID target() {
        return fundId;
    }
}
