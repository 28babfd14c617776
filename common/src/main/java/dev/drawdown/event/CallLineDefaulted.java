package dev.drawdown.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line was not paid by the end of the cure period.
 *
 * @param commitment the fund's own number of the commitment
 * @param outstanding minor units
 */
public record CallLineDefaulted(
        UUID fundId, UUID callId, int commitment, LocalDate date, long outstanding)
        implements FundEvent {}
