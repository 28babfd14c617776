package dev.drawdown.figures;

import java.util.Arrays;

/**
 * The present value f(y) = sum of a(i) e^(-y d(i)) as a function of the force of interest y per
 * day, y >= 0; the days d rise strictly from 0, no amount is zero. Its arrays are kept and reused:
 * nothing is allocated once they are large enough.
 *
 * <p>An evaluation yields the first Taylor coefficients of f about a point for the price of one
 * pass. The powers e^(-y d) come from two tables, one of single days and one of blocks of days,
 * unless there are so few amounts that their exponentials are cheaper than the tables.
 */
final class ExponentialSum {

    /** The highest Taylor coefficient that an evaluation yields. */
    static final int ORDER = 5;

    /** How many table entries cost as much as one exponential. */
    private static final int ENTRIES_PER_EXPONENTIAL = 8;

    int size;
    int[] days = new int[0];
    double[] amounts = new double[0];

    /** The last day, as the unit of time in which the coefficients are given. */
    int span;

    /**
     * Coefficient k is the sum of a w t^k / k!, w = e^(-y d), t = d / span - centre: f(y + h /
     * span) e^(h centre) is the sum over k of coefficient k times (-h)^k.
     */
    final double[] coefficient = new double[ORDER + 1];

    /** The sum of |a| w: against it one sees whether f is zero but for rounding. */
    double weight;

    /** The amounts add up without rounding. */
    boolean exact;

    /** The amounts add up to zero but for rounding: y = 0 is a zero. */
    boolean balanced;

    /** What {@link #weigh} leaves: every amount at the point asked for. */
    double[] weighed = new double[0];

    private double[] fine = new double[4];
    private double[] coarse = new double[4];
    private int shift;

    void reserve(int length) {
        if (days.length < length) {
            int grown = Math.max(length, 2 * days.length);
            days = Arrays.copyOf(days, grown);
            amounts = Arrays.copyOf(amounts, grown);
        }
    }

    /** To be called when days and amounts stand. */
    void ready() {
        span = days[size - 1];
        shift = (33 - Integer.numberOfLeadingZeros(span)) / 2;
        fine = atLeast(fine, 1 << shift);
        coarse = atLeast(coarse, (span >>> shift) + 1);
    }

    private static double[] atLeast(double[] table, int entries) {
        int padded = (entries + 3) & ~3;
        return table.length < padded ? new double[padded] : table;
    }

    /** The same flows seen from their end: its zeros are the negatives of that one's. */
    void reverse(ExponentialSum other) {
        reserve(other.size);
        size = other.size;
        for (int i = 0; i < size; i++) {
            days[i] = other.span - other.days[size - 1 - i];
            amounts[i] = other.amounts[size - 1 - i];
        }
        exact = other.exact;
        balanced = other.balanced;
        ready();
    }

    /** Fills the coefficients and the weight. */
    void expand(double y, double centre) {
        if (cheaperWithoutTables()) {
            expandByExponentials(y, centre);
        } else {
            expandByTables(y, centre);
        }
        if (y == 0 && balanced) {
            coefficient[0] = 0;
        }
    }

    /** Fills {@link #weighed}. */
    void weigh(double y) {
        if (weighed.length < size) {
            weighed = new double[days.length];
        }
        if (cheaperWithoutTables()) {
            for (int i = 0; i < size; i++) {
                weighed[i] = amounts[i] * Math.exp(-y * days[i]);
            }
            return;
        }
        fillTables(y);
        int mask = (1 << shift) - 1;
        for (int i = 0; i < size; i++) {
            weighed[i] = amounts[i] * (fine[days[i] & mask] * coarse[days[i] >>> shift]);
        }
    }

    private boolean cheaperWithoutTables() {
        return size * ENTRIES_PER_EXPONENTIAL < (1 << shift) + (span >>> shift);
    }

    private void fillTables(double y) {
        int block = 1 << shift;
        powers(fine, block, Math.exp(-y));
        powers(coarse, (span >>> shift) + 1, Math.exp(-y * block));
    }

    private void expandByExponentials(double y, double centre) {
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        double m5 = 0;
        double all = 0;
        double unit = 1.0 / span;
        for (int i = 0; i < size; i++) {
            double d = days[i];
            double t = d * unit - centre;
            double w = amounts[i] * Math.exp(-y * d);
            all += Math.abs(w);
            m0 += w;
            w *= t;
            m1 += w;
            w *= t;
            m2 += w;
            w *= t;
            m3 += w;
            w *= t;
            m4 += w;
            m5 += w * t;
        }
        keep(all, m0, m1, m2, m3, m4, m5);
    }

    private void expandByTables(double y, double centre) {
        fillTables(y);
        int mask = (1 << shift) - 1;
        int by = shift;
        double[] single = fine;
        double[] blocks = coarse;
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        double m5 = 0;
        double all = 0;
        double unit = 1.0 / span;
        int[] day = days;
        double[] amount = amounts;
        int count = size;
        for (int i = 0; i < count; i++) {
            int d = day[i];
            double t = d * unit - centre;
            double w = amount[i] * (single[d & mask] * blocks[d >>> by]);
            all += Math.abs(w);
            m0 += w;
            w *= t;
            m1 += w;
            w *= t;
            m2 += w;
            w *= t;
            m3 += w;
            w *= t;
            m4 += w;
            m5 += w * t;
        }
        keep(all, m0, m1, m2, m3, m4, m5);
    }

    /** base^0, base^1, ... in four chains, so that a product need not wait for the one before. */
    private static void powers(double[] table, int length, double base) {
        double p0 = 1;
        double p1 = base;
        double p2 = base * base;
        double p3 = p2 * base;
        double step = p2 * p2;
        for (int i = 0; i < length; i += 4) {
            table[i] = p0;
            table[i + 1] = p1;
            table[i + 2] = p2;
            table[i + 3] = p3;
            p0 *= step;
            p1 *= step;
            p2 *= step;
            p3 *= step;
        }
    }

    private void keep(
            double all, double m0, double m1, double m2, double m3, double m4, double m5) {
        weight = all;
        coefficient[0] = m0;
        coefficient[1] = m1;
        coefficient[2] = m2 / 2;
        coefficient[3] = m3 / 6;
        coefficient[4] = m4 / 24;
        coefficient[5] = m5 / 120;
    }
}
