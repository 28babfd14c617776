package dev.drawdown.figures;

import org.jspecify.annotations.Nullable;

/** Takes flows in any order, nets those of a day and leaves out what is zero. */
final class FlowIntake {

    private double[] numbers = new double[0];
    private long[] order = new long[0];
    private int[] sortedDays = new int[0];
    private double[] sorted = new double[0];
    private boolean zeroAtEnd;
    private int lastDay;

    void take(int[] days, long[] amounts, int length, ExponentialSum to) {
        if (numbers.length < length) {
            numbers = new double[Math.max(length, 2 * numbers.length)];
        }
        for (int i = 0; i < length; i++) {
            numbers[i] = amounts[i];
        }
        take(days, numbers, length, to);
    }

    void take(int[] days, double[] amounts, int length, ExponentialSum to) {
        to.reserve(length);
        if (!net(days, amounts, length, to)) {
            sort(days, amounts, length);
            net(sortedDays, sorted, length, to);
        }
        if (to.size > 0 && to.days[0] != 0) {
            startAtZero(to);
        }
    }

    /** Why the flows can have no rate, where that shows without looking at the signs. */
    @Nullable Missing missing(int length, ExponentialSum taken) {
        if (length == 0) {
            return Missing.NO_FLOWS;
        }
        if (taken.size == 0) {
            return Missing.ALL_ZERO;
        }
        return length > 1 && lastDay == 0 && taken.size == 1 ? Missing.SAME_DAY : null;
    }

    /**
     * Of flows that are all paid in: whether they are lost. Something was paid in before the last
     * day, and the last day says that nothing came of it: a flow of zero, or flows that cancel out.
     */
    boolean totalLoss(ExponentialSum taken) {
        return taken.amounts[0] < 0 && zeroAtEnd && lastDay > 0;
    }

    /** False where the days do not rise. */
    private boolean net(int[] days, double[] amounts, int length, ExponentialSum to) {
        int[] netDays = to.days;
        double[] nets = to.amounts;
        int size = 0;
        int first = length == 0 ? 0 : days[0];
        int last = first;
        double net = 0;
        boolean zero = false;
        for (int i = 0; i < length; i++) {
            int day = days[i];
            double amount = amounts[i];
            if (day != last) {
                if (day < last) {
                    return false;
                }
                if (net != 0) {
                    netDays[size] = last - first;
                    nets[size++] = net;
                }
                net = 0;
                zero = false;
                last = day;
            }
            net += amount;
            zero |= amount == 0;
        }
        if (net != 0) {
            netDays[size] = last - first;
            nets[size++] = net;
        }
        to.size = size;
        zeroAtEnd = zero || net == 0;
        lastDay = last - first;
        return true;
    }

    private void sort(int[] days, double[] amounts, int length) {
        if (order.length < length) {
            int grown = Math.max(length, 2 * order.length);
            order = new long[grown];
            sortedDays = new int[grown];
            sorted = new double[grown];
        }
        DayOrder.fill(order, days, length);
        for (int i = 0; i < length; i++) {
            sortedDays[i] = (int) (order[i] >> Integer.SIZE);
            sorted[i] = amounts[(int) order[i]];
        }
    }

    /** Where flows of zero came first. */
    private void startAtZero(ExponentialSum to) {
        int first = to.days[0];
        lastDay -= first;
        for (int i = 0; i < to.size; i++) {
            to.days[i] -= first;
        }
    }
}
