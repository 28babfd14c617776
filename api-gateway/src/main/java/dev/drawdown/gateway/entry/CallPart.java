package dev.drawdown.gateway.entry;

import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One purpose of a capital call.
 *
 * @param amountCents of the line or of the whole call, by where it stands
 * @param reducesUnfunded whether it is inside the commitment
 * @param throughFund whether it is paid to the fund, or beside it
 */
public record CallPart(
        CallType type,
        @Nullable UUID dealId,
        long amountCents,
        boolean reducesUnfunded,
        boolean throughFund) {

    static CallPart of(CapitalCallIssued.Part part, long amount) {
        return new CallPart(
                part.type(), part.dealId(), amount, part.reducesUnfunded(), part.throughFund());
    }
}
