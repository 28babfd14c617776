package dev.drawdown.projection.capital;

import dev.drawdown.event.OpeningBalanceReported.Buckets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one commitment stands at the close of a date. The whole state of the fold: what follows
 * needs nothing but this and the facts of later dates. Amounts are minor units of the fund's
 * currency.
 *
 * @param buckets cumulative amounts since inception
 * @param nav as of the last mark or report, absent where none is known
 * @param navAsOf the date of that mark or report
 * @param standsAsOf the later of the last report's and the last mark's date, before either the
 *     commitment's own
 * @param reportedOn the date of the last opening balance, absent where there is none
 * @param reportedIrr the rate that it published
 */
record Standing(
        long commitment,
        Buckets buckets,
        long unfunded,
        @Nullable Long nav,
        @Nullable LocalDate navAsOf,
        LocalDate standsAsOf,
        @Nullable LocalDate reportedOn,
        @Nullable BigDecimal reportedIrr) {

    private static final Buckets EMPTY = new Buckets(0, 0, 0, 0, 0, 0, 0);

    /**
     * Folds the facts of one date.
     *
     * @param before what stood until then, absent at the commitment's first date
     * @throws ArithmeticException if an amount leaves 64 bits of minor units
     */
    static Standing on(LocalDate date, @Nullable Standing before, List<Fact> facts) {
        Standing standing =
                before == null ? new Standing(0, EMPTY, 0, null, null, date, null, null) : before;
        for (Fact fact : Fact.inOrder(facts)) {
            standing = standing.fold(fact);
        }
        return standing;
    }

    private Standing fold(Fact fact) {
        return switch (fact) {
            case Fact.Committed f -> commit(f);
            case Fact.Reported f -> report(f);
            case Fact.Marked f -> mark(f);
        };
    }

    private Standing commit(Fact.Committed fact) {
        boolean reportSaysUnfunded = fact.restated() && reportedOn != null;
        return new Standing(
                Math.addExact(commitment, fact.delta()),
                buckets,
                reportSaysUnfunded ? unfunded : Math.addExact(unfunded, fact.delta()),
                nav,
                navAsOf,
                standsAsOf,
                reportedOn,
                reportedIrr);
    }

    private Standing report(Fact.Reported fact) {
        return new Standing(
                commitment,
                fact.buckets(),
                fact.unfunded(),
                fact.nav(),
                fact.nav() == null ? null : fact.date(),
                fact.date(),
                fact.date(),
                fact.irr());
    }

    private Standing mark(Fact.Marked fact) {
        return new Standing(
                commitment,
                buckets,
                unfunded,
                fact.nav(),
                fact.date(),
                fact.date(),
                reportedOn,
                reportedIrr);
    }
}
