package dev.drawdown.gateway.ilpa;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Money of the whole fund by what it was for, as it was recorded.
 *
 * @param source {@code call}, {@code distribution}, {@code line_drawn}, {@code line_repaid} or
 *     {@code charge}
 * @param sourceId of the call, the distribution, the movement or the charge
 * @param part which part of it, from 0
 * @param type in the words of the events
 * @param inside of a call, whether it reduces the unfunded commitment; of a distribution, whether
 *     it restores it
 * @param amount minor units, above 0 where it moves the way its source says
 */
record TypedFlow(
        LocalDate date,
        String source,
        UUID sourceId,
        int part,
        String type,
        boolean inside,
        long amount) {

    boolean isCharge(String kind) {
        return source.equals("charge") && type.equals(kind);
    }

    boolean isDistribution(String kind) {
        return source.equals("distribution") && type.equals(kind);
    }
}
