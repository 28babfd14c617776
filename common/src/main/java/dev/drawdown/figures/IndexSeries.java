package dev.drawdown.figures;

import java.util.Arrays;

/** Levels of an index by day. A level holds until the next one. */
public final class IndexSeries {

    private final int[] days;
    private final double[] levels;

    private IndexSeries(int[] days, double[] levels) {
        this.days = days;
        this.levels = levels;
    }

    /**
     * A series that keeps copies of both arrays.
     *
     * @param days since 1970-01-01, rising strictly
     * @param levels above zero and finite; a total return index, or say what it is
     * @throws IllegalArgumentException if they are not so, or not as many
     */
    public static IndexSeries of(int[] days, double[] levels) {
        if (days.length != levels.length) {
            throw new IllegalArgumentException("as many levels as days are needed");
        }
        for (int i = 0; i < days.length; i++) {
            if (i > 0 && days[i] <= days[i - 1]) {
                throw new IllegalArgumentException("the days must rise");
            }
            if (!(levels[i] > 0) || levels[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a level must be above zero");
            }
        }
        return new IndexSeries(days.clone(), levels.clone());
    }

    /** Whether there is a level on the day or before. */
    public boolean covers(int day) {
        return days.length > 0 && days[0] <= day;
    }

    /**
     * The last level on the day or before.
     *
     * @throws IllegalArgumentException if the index starts later
     */
    public double level(int day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("the index starts later");
        }
        int at = Arrays.binarySearch(days, day);
        return levels[at >= 0 ? at : -at - 2];
    }
}
