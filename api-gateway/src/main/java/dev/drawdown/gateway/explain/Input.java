package dev.drawdown.gateway.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event's share of a figure.
 *
 * @param position of the event in the ledger
 * @param name of the event, with its version
 * @param part as what the amount enters the figure
 * @param date from which it counts
 * @param fundId absent in a fund's own figures
 * @param commitmentId absent in a fund's own figures: an event's lines are added up there
 * @param amountCents in minor units of the figure's currency
 */
public record Input(
        long position,
        @Nullable UUID eventId,
        @Nullable String name,
        String part,
        LocalDate date,
        @Nullable UUID fundId,
        @Nullable String fundName,
        @Nullable UUID commitmentId,
        long amountCents,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {}
