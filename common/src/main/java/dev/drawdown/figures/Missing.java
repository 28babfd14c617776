package dev.drawdown.figures;

/** Why there is no figure. The names are what the API says. */
public enum Missing {
    /** There are no flows at all. */
    NO_FLOWS("There are no flows."),
    /** Every flow is zero, or they cancel out day by day. */
    ALL_ZERO("Every flow is zero."),
    /** All flows lie on one day: no time passed over which anything could grow. */
    SAME_DAY("All flows lie on one day."),
    /** Only paid in or only paid out, so no rate can balance the flows. */
    ONE_SIDED("The flows have one sign only."),
    /** Flows of both signs that no rate above -100 % balances. */
    NO_RATE("No rate balances the flows."),
    /** The only rates that balance the flows are too large to be written as a number. */
    RATE_OUT_OF_RANGE("The rate is too large to be written as a number."),
    /** The books state totals for a time of which no dated flows are known. */
    UNDATED_HISTORY("A part of the history is known as totals only, without dates."),
    /** Nothing was paid in, so nothing can be divided by it. */
    NOTHING_PAID_IN("Nothing was paid in."),
    /** Nothing was paid out, so no share of it can be taken. */
    NOTHING_DISTRIBUTED("Nothing was distributed."),
    /** No commitment is given. */
    NO_COMMITMENT("No commitment is given."),
    /** No valuation is given. */
    NO_VALUATION("No valuation is given."),
    /** There is no investment to measure. */
    NO_INVESTMENTS("There are no investments."),
    /** The capital that was at work is not above zero on average. */
    NO_CAPITAL_AT_WORK("The average capital at work is not above zero."),
    /** No index is given. */
    NO_INDEX("No index is given."),
    /** A flow is older than the first index level. */
    INDEX_STARTS_LATER("The index starts after the first flow."),
    /** The reference portfolio would have had to sell more than it held (Long-Nickels). */
    REFERENCE_WENT_SHORT("The reference portfolio would have been overdrawn."),
    /** What is left is worth more than everything paid in would be in the index (PME+). */
    NEGATIVE_SCALE("The share of the distributions would be negative.");

    private final String sentence;

    Missing(String sentence) {
        this.sentence = sentence;
    }

    /** The same for a person. */
    public String sentence() {
        return sentence;
    }
}
