package dev.drawdown.figures;

/** What an explanation says about how a figure was calculated. */
public final class Calculation {

    /**
     * Names the rules of this package as a whole. A change that can move a figure by a digit that
     * is shown gives it another name.
     */
    public static final String VERSION = "figures.v1";

    /** Actual days over a year of 365, leap days too: 365.25 misses ILPA's own samples by 1e-4. */
    public static final String DAY_COUNT = "ACT/365";

    /** The days that make a year of {@link #DAY_COUNT}. */
    public static final int DAYS_PER_YEAR = 365;

    /** Rates are not rounded; multiples are exact quotients rounded half-up to this many digits. */
    public static final int MULTIPLE_DECIMALS = 6;

    private Calculation() {}
}
