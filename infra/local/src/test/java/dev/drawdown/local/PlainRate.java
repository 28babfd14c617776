package dev.drawdown.local;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Annual rates by Act/365, found the slow way: step by step along the axis, then by halves. */
record PlainRate(NavigableMap<LocalDate, Long> flows) {

    private static final double LOWEST = -12;
    private static final double STEP = 0.02;
    private static final int STEPS = 1_000;
    private static final int HALVES = 100;

    /**
     * Every rate that balances the flows, none where nothing does. Money paid in of which nothing
     * came back and nothing is left on a later last day is lost: minus one.
     */
    List<Double> roots() {
        List<Double> roots = new ArrayList<>();
        if (flows.isEmpty()) {
            return roots;
        }
        if (flows.values().stream().noneMatch(amount -> amount > 0)) {
            if (flows.firstEntry().getValue() < 0 && flows.lastEntry().getValue() == 0) {
                roots.add(-1.0);
            }
            return roots;
        }
        for (int i = 0; i < STEPS; i++) {
            double from = LOWEST + i * STEP;
            double to = LOWEST + (i + 1) * STEP;
            if (isAbove(from) != isAbove(to)) {
                roots.add(Math.expm1(between(from, to)));
            }
        }
        return roots;
    }

    private double between(double from, double to) {
        boolean above = isAbove(from);
        double low = from;
        double high = to;
        for (int i = 0; i < HALVES; i++) {
            double middle = (low + high) / 2;
            if (isAbove(middle) == above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Whether the present value at a force of interest is above zero. */
    private boolean isAbove(double force) {
        var first = flows.firstKey();
        double value = 0;
        for (var flow : flows.entrySet()) {
            double years = ChronoUnit.DAYS.between(first, flow.getKey()) / 365.0;
            value += flow.getValue() * Math.exp(-force * years);
        }
        return value > 0;
    }
}
