package dev.drawdown.projection.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * Money between a fund and all its partners together, for one part of a call or a distribution.
 *
 * @param date when it counts: a call's due date, a distribution's payment date
 * @param position of the event that paid it, or took the payment back
 * @param sourceId of the call or the distribution
 * @param type of the part, in the words of the events
 * @param inside of a call, whether it reduces the unfunded commitment; of a distribution, whether
 *     it restores it
 * @param amount minor units, above 0 where paid, below where taken back
 */
record Flow(
        UUID fundId,
        LocalDate date,
        long position,
        int line,
        Currency currency,
        Source source,
        UUID sourceId,
        int part,
        String type,
        boolean inside,
        long amount,
        Instant at) {

    /** What the part is a part of. */
    enum Source {
        CALL,
        DISTRIBUTION;

        /** As the table spells it. */
        String word() {
            return this == CALL ? "call" : "distribution";
        }
    }
}
