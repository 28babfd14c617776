package dev.drawdown.figures;

import java.util.Arrays;

/** A growing list of numbers that is emptied and used again. */
final class Roots {

    private double[] values = new double[4];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    double get(int i) {
        return values[i];
    }

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    void sort() {
        Arrays.sort(values, 0, count);
    }

    /** Of neighbours that lie closer together than the distance, the first stays. */
    void mergeCloserThan(double distance) {
        int kept = Math.min(count, 1);
        for (int i = 1; i < count; i++) {
            if (values[i] - values[kept - 1] > distance) {
                values[kept++] = values[i];
            }
        }
        count = kept;
    }
}
