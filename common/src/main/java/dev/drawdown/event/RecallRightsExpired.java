package dev.drawdown.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was distributed as recallable and not called again in time cannot be called any more: the
 * unfunded commitment and the recallable amount fall by it.
 *
 * @param asOf the first day on which it may not be called; also the event's effective date
 */
public record RecallRightsExpired(UUID fundId, LocalDate asOf, List<Line> lines)
        implements FundEvent {

    public RecallRightsExpired {
        lines = List.copyOf(lines);
    }

    /**
     * What one commitment is not asked for any more.
     *
     * @param commitment the fund's own number of the commitment
     * @param amount minor units, above 0
     */
    public record Line(int commitment, long amount) {}
}
