package dev.drawdown.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * A fee, an expense or carry of the fund, with what each commitment bears of it.
 *
 * @param date when it counts; also the event's effective date
 * @param amount minor units, the sum of the lines; negative where an earlier one was too high
 */
public record FundChargeRecorded(
        UUID fundId,
        UUID chargeId,
        ChargeKind kind,
        LocalDate date,
        Currency currency,
        long amount,
        List<Line> lines)
        implements FundEvent {

    public FundChargeRecorded {
        lines = List.copyOf(lines);
    }

    /**
     * What one commitment bears.
     *
     * @param commitment the fund's own number of the commitment
     * @param amount minor units
     */
    public record Line(int commitment, long amount) {}
}
