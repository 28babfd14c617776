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
 * @param receivable called since the last report and not paid
 * @param nav as of the last mark or report, moved by what was paid in and out since; absent where
 *     none is known
 * @param navAsOf the date of that mark or report
 * @param navEstimated whether anything was paid in or out since that mark or report
 * @param standsAsOf the later of the last report's and the last mark's date, before either the
 *     commitment's own
 * @param reportedOn the date of the last opening balance, absent where there is none
 * @param reportedIrr the rate that it published
 */
public record Standing(
        long commitment,
        Buckets buckets,
        long unfunded,
        long receivable,
        @Nullable Long nav,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        LocalDate standsAsOf,
        @Nullable LocalDate reportedOn,
        @Nullable BigDecimal reportedIrr) {

    private static final Buckets NOTHING = new Buckets(0, 0, 0, 0, 0, 0, 0);

    /**
     * Folds the facts of one date.
     *
     * @param before what stood until then, absent at the commitment's first date
     * @throws ArithmeticException if an amount leaves 64 bits of minor units
     */
    static Standing on(LocalDate date, @Nullable Standing before, List<Fact> facts) {
        Standing standing = before == null ? empty(date) : before;
        for (Fact fact : Fact.inOrder(facts)) {
            standing = standing.fold(fact);
        }
        return standing;
    }

    /** Whether a report or a mark of that very date says so: then the order of its facts counts. */
    boolean isStatedOn(LocalDate date) {
        return date.equals(reportedOn) || date.equals(navAsOf);
    }

    private static Standing empty(LocalDate date) {
        return new Standing(0, NOTHING, 0, 0, null, null, false, date, null, null);
    }

    private Standing fold(Fact fact) {
        return switch (fact) {
            case Fact.Committed f -> commit(f);
            case Fact.Moved f -> move(f);
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
                receivable,
                nav,
                navAsOf,
                navEstimated,
                standsAsOf,
                reportedOn,
                reportedIrr);
    }

    private Standing move(Fact.Moved fact) {
        Buckets by = fact.buckets();
        long contributed = Math.addExact(by.contributedInside(), by.contributedOutside());
        long kept = Math.subtractExact(by.paidIn(), by.distributed());
        return new Standing(
                commitment,
                sum(buckets, by),
                Math.addExact(unfunded, fact.unfunded()),
                Math.addExact(receivable, Math.subtractExact(by.called(), contributed)),
                nav == null ? null : Math.addExact(nav, kept),
                navAsOf,
                navEstimated || (nav != null && kept != 0),
                standsAsOf,
                reportedOn,
                reportedIrr);
    }

    private Standing report(Fact.Reported fact) {
        return new Standing(
                commitment,
                fact.buckets(),
                fact.unfunded(),
                0,
                fact.nav(),
                fact.nav() == null ? null : fact.date(),
                false,
                fact.date(),
                fact.date(),
                fact.irr());
    }

    private Standing mark(Fact.Marked fact) {
        return new Standing(
                commitment,
                buckets,
                unfunded,
                receivable,
                fact.nav(),
                fact.date(),
                false,
                fact.date(),
                reportedOn,
                reportedIrr);
    }

    private static Buckets sum(Buckets a, Buckets b) {
        return new Buckets(
                Math.addExact(a.called(), b.called()),
                Math.addExact(a.contributedInside(), b.contributedInside()),
                Math.addExact(a.contributedOutside(), b.contributedOutside()),
                Math.addExact(a.returnedExcess(), b.returnedExcess()),
                Math.addExact(a.distributed(), b.distributed()),
                Math.addExact(a.recallable(), b.recallable()),
                Math.addExact(a.withheldTax(), b.withheldTax()));
    }
}
