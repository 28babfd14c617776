package dev.drawdown.gateway.figure;

import dev.drawdown.figures.Missing;
import org.jspecify.annotations.Nullable;

/**
 * An internal rate of return as answers state it: annual, Act/365, a pure number, not rounded.
 *
 * @param irr absent for the reason beside it
 * @param ambiguous whether several rates balance the flows
 * @param periodReturn the same over the whole period, not annualised
 * @param days of the period: from the first flow to the last value; absent where there is none
 */
public record Rate(
        @Nullable Double irr,
        @Nullable Missing reason,
        boolean ambiguous,
        @Nullable Double periodReturn,
        @Nullable Integer days) {

    public static Rate none(Missing why) {
        return new Rate(null, why, false, null, null);
    }
}
