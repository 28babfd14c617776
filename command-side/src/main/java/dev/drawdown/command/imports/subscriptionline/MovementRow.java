package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Kind;
import dev.drawdown.command.imports.staging.StagedRow;
import dev.drawdown.event.CallType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A movement on a fund's subscription line, minor units of its currency.
 *
 * @param place among the fund's rows in the order of the commit; 0 before they are put in order
 */
record MovementRow(
        long line,
        long place,
        UUID fundId,
        String currency,
        Kind kind,
        LocalDate date,
        long amount,
        CallType purpose)
        implements StagedRow {

    @Override
    public UUID target() {
        return fundId;
    }
}
