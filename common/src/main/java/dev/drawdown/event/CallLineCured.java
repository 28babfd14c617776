package dev.drawdown.event;

import java.time.LocalDate;
import java.util.UUID;

/** A line in default is in order again. */
public record CallLineCured(UUID fundId, UUID callId, int commitment, LocalDate date)
        implements FundEvent {}
