package dev.drawdown.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * The fund sold a holding, or a part of it: what was gained is the proceeds less the cost released.
 *
 * @param date when it was sold; also the event's effective date
 * @param proceeds minor units, not negative
 * @param costReleased the part of the cost that was sold, minor units, not negative; the value left
 *     falls in the same proportion until it is valued again
 * @param complete whether nothing of it is left
 */
public record InvestmentExited(
        UUID fundId,
        UUID dealId,
        LocalDate date,
        Currency currency,
        long proceeds,
        long costReleased,
        boolean complete)
        implements HoldingEvent {}
