package dev.drawdown.figures;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Dated flows of one currency in any order: days since 1970-01-01 and whole minor units, from the
 * investor's side (paid in is negative). To be filled, used and filled again; not for several
 * threads.
 */
public final class Flows {

    private int[] days = new int[16];
    private long[] amounts = new long[16];
    private int size;

    public Flows add(LocalDate date, long amount) {
        return add(Math.toIntExact(date.toEpochDay()), amount);
    }

    public Flows add(int day, long amount) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        days[size] = day;
        amounts[size++] = amount;
        return this;
    }

    /** Adds all of another's. */
    public Flows addAll(Flows other) {
        for (int i = 0; i < other.size; i++) {
            add(other.days[i], other.amounts[i]);
        }
        return this;
    }

    public void clear() {
        size = 0;
    }

    /** Keeps the first ones only. */
    void truncate(int length) {
        size = length;
    }

    public int size() {
        return size;
    }

    public int day(int index) {
        return days[index];
    }

    public long amount(int index) {
        return amounts[index];
    }

    /** The days themselves, not a copy; only the first {@link #size} count. */
    public int[] days() {
        return days;
    }

    /** The amounts themselves, not a copy; only the first {@link #size} count. */
    public long[] amounts() {
        return amounts;
    }

    /** The earliest day. Not to be asked without flows. */
    public int firstDay() {
        int first = days[0];
        for (int i = 1; i < size; i++) {
            first = Math.min(first, days[i]);
        }
        return first;
    }

    /** The latest day. Not to be asked without flows. */
    public int lastDay() {
        int last = days[0];
        for (int i = 1; i < size; i++) {
            last = Math.max(last, days[i]);
        }
        return last;
    }

    /**
     * Leaves out what lies after a day, as every figure at a mark does.
     *
     * @return how many flows were left out
     */
    public int dropAfter(int day) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (days[i] <= day) {
                days[kept] = days[i];
                amounts[kept++] = amounts[i];
            }
        }
        int dropped = size - kept;
        size = kept;
        return dropped;
    }

    /** Puts the flows in the order of their days. */
    public void sort() {
        long[] order = new long[size];
        DayOrder.fill(order, days, size);
        long[] sorted = new long[Math.max(size, 1)];
        for (int i = 0; i < size; i++) {
            sorted[i] = amounts[(int) order[i]];
        }
        for (int i = 0; i < size; i++) {
            days[i] = (int) (order[i] >> Integer.SIZE);
            amounts[i] = sorted[i];
        }
    }

    /**
     * What was paid in, as a positive number.
     *
     * @throws ArithmeticException if it does not fit into 64 bits
     */
    public long paidIn() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (amounts[i] < 0) {
                sum = Math.subtractExact(sum, amounts[i]);
            }
        }
        return sum;
    }

    /**
     * What came back.
     *
     * @throws ArithmeticException if it does not fit into 64 bits
     */
    public long distributed() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (amounts[i] > 0) {
                sum = Math.addExact(sum, amounts[i]);
            }
        }
        return sum;
    }
}
