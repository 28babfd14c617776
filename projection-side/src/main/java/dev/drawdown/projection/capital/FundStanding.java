package dev.drawdown.projection.capital;

import org.jspecify.annotations.Nullable;

/**
 * Where a whole fund stands at the close of a date: the sum over its commitments.
 *
 * @param marked whether the fund was valued as of this very date
 * @param gross what that valuation says before accrued carry
 */
public record FundStanding(Totals totals, boolean marked, @Nullable Long gross) {

    static final FundStanding EMPTY = new FundStanding(Totals.NONE, false, null);

    /** A new date starts from what stood before it; a mark belongs to its own date only. */
    FundStanding carriedOn() {
        return new FundStanding(totals, false, null);
    }

    FundStanding plus(Totals difference) {
        return new FundStanding(totals.plus(difference), marked, gross);
    }

    FundStanding valued(@Nullable Long grossValue) {
        return new FundStanding(totals, true, grossValue);
    }

    FundStanding unvalued() {
        return new FundStanding(totals, false, null);
    }
}
