package dev.drawdown.figures;

import java.util.Arrays;

/** The order of flows by day; those of a day stay as they were given. */
final class DayOrder {

    private DayOrder() {}

    /** Fills the first entries with positions in the low half of each, rising by their day. */
    static void fill(long[] order, int[] days, int length) {
        for (int i = 0; i < length; i++) {
            order[i] = ((long) days[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order, 0, length);
    }
}
