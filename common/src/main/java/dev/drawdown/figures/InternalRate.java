package dev.drawdown.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The internal rate of return of dated flows, annual, as a pure number (0.1 is 10 %), by Act/365.
 *
 * @param rate the rate to show; absent where there is none
 * @param roots every rate above -100 % at which the flows' present value is zero, rising; the rate
 *     is one of them, except after a total loss, where it is -1 and nothing else balances
 * @param ambiguous several rates balance the flows; the one nearest to the modified Dietz return is
 *     shown
 * @param missing why there is no rate; absent where there is one
 */
public record InternalRate(
        @Nullable Double rate, List<Double> roots, boolean ambiguous, @Nullable Missing missing) {

    public InternalRate {
        roots = List.copyOf(roots);
    }

    /** No rate, for the reason given. */
    public static InternalRate none(Missing why) {
        return new InternalRate(null, List.of(), false, why);
    }
}
